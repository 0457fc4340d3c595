package dev.lanewright.traffic.draw;

import dev.lanewright.evalset.Answer;
import dev.lanewright.evalset.Sample;
import dev.lanewright.traffic.redact.Kind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * An eval set drawn from a log, redacted; nothing of it is stored yet.
 *
 * @param items samples with what production answered, by stratum
 * @param strata what each stratum has and gave
 * @param eligible calls that could be drawn
 * @param withoutText calls left out because the log has no request of theirs
 * @param cut calls left out because the log cut their request short
 * @param exactCopies candidates that asked word for word what another sample asks
 * @param nearCopies candidates that asked nearly the same
 * @param redacted how many of each kind were taken out of texts and metadata
 */
public record Drawn(
    List<Item> items,
    List<Stratum> strata,
    long eligible,
    long withoutText,
    long cut,
    long exactCopies,
    long nearCopies,
    SequencedMap<Kind, Long> redacted) {
  /**
   * A sample with what production answered.
   *
   * @param weight how many calls of production it stands for
   */
  public record Item(Sample sample, List<Answer> answers, double weight) {
    public Item {
      answers = List.copyOf(answers);
    }
  }

  /**
   * A stratum.
   *
   * @param calls how many calls it has
   * @param looked candidates looked at
   * @param given samples it gave
   */
  public record Stratum(String name, long calls, long looked, int given) {}

  public Drawn {
    items = List.copyOf(items);
    strata = List.copyOf(strata);
    redacted = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(redacted));
  }
}
