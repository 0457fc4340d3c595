package dev.lanewright.engine.review;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * By which rule pairs are drawn for review.
 *
 * @param reasons which disagreements the queue takes; empty: no queue
 * @param queueLimit at most so many pairs of the queue, those with the largest impact
 * @param random how many pairs are drawn uniformly at random from all
 * @param seed of the random sample, of where it is mixed in, and of the sides' order
 */
public record DrawSpec(Set<Reason> reasons, int queueLimit, int random, long seed) {
  /** The disagreements a queue can take. */
  public static final Set<Reason> DISAGREEMENTS =
      Set.copyOf(EnumSet.complementOf(EnumSet.of(Reason.RANDOM, Reason.CHOSEN)));

  public DrawSpec {
    reasons = Set.copyOf(reasons);
    if (queueLimit < 0 || random < 0) {
      throw new IllegalArgumentException("a number of pairs to draw is not negative");
    }
  }

  /** As JSON text, for the drawing's record. */
  public String json() {
    return "{\"reasons\":[%s],\"queueLimit\":%d,\"random\":%d,\"seed\":%d}"
        .formatted(
            reasons.stream()
                .sorted()
                .map(r -> "\"" + r.id() + "\"")
                .collect(Collectors.joining(",")),
            queueLimit,
            random,
            seed);
  }
}
