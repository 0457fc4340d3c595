package dev.lanewright.store;

import dev.lanewright.evalset.Answer;
import java.util.ArrayList;
import java.util.List;

/** A sample's packed answers as a list that can be changed and packed again. */
final class PackedAnswers {
  static final String SELECT = "SELECT facts FROM sample WHERE id = ?";

  private PackedAnswers() {}

  static List<Recorded> of(byte[] packed) {
    var answers = new ArrayList<Recorded>();
    var f = new Facts().on(packed);
    while (f.next()) {
      // Texts stay in their own rows; packing only asks whether there is one.
      answers.add(
          new Recorded(
              f.model,
              f.repeat,
              new Answer(
                  "",
                  f.repeat,
                  f.hasText ? "" : null,
                  f.quality,
                  f.inputTokens,
                  f.outputTokens,
                  f.costUsd,
                  f.latencyMs,
                  f.confidence,
                  f.hasError ? "" : null)));
    }
    return answers;
  }
}
