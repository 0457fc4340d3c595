package dev.lanewright.store;

import dev.lanewright.evalset.Answer;
import dev.lanewright.evalset.Sample;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sample on its way to disk. */
final class Draft {
  final int number;
  final List<Recorded> answers;

  /** How many of the answers are on disk with their texts. */
  final int stored;

  private Sample sample;

  Draft(int number, Sample sample, List<Recorded> stored) {
    this.number = number;
    this.sample = sample;
    this.answers = new ArrayList<>(stored);
    this.stored = stored.size();
  }

  Sample sample() {
    return sample;
  }

  /** Fills parts that are missing from another reading of the same sample. */
  void fill(Sample more) {
    if (more.equals(sample)) {
      return;
    }
    var fields = new LinkedHashMap<>(more.fields());
    fields.putAll(sample.fields());
    sample =
        new Sample(
            sample.key(),
            sample.messages().isEmpty() ? more.messages() : sample.messages(),
            or(sample.category(), more.category()),
            or(sample.conversation(), more.conversation()),
            or(sample.reference(), more.reference()),
            or(sample.expectedFormat(), more.expectedFormat()),
            fields);
  }

  /** Adds an answer under its own repeat number where that is free, else under the next free. */
  void add(int model, Answer answer) {
    int free = 0;
    boolean taken = answer.repeat() < 0;
    for (Recorded r : answers) {
      if (r.model() == model) {
        free = Math.max(free, r.repeat() + 1);
        taken |= r.repeat() == answer.repeat();
      }
    }
    answers.add(new Recorded(model, taken ? free : answer.repeat(), answer));
  }

  private static @Nullable String or(@Nullable String first, @Nullable String second) {
    return first != null ? first : second;
  }
}
