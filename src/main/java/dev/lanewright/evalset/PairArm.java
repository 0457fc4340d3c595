package dev.lanewright.evalset;

import org.jspecify.annotations.Nullable;

/**
 * One side of a {@link Pair}.
 *
 * @param model {@code provider/id}, or null where the file does not say
 * @param repeat 0-based number of the model's answer
 * @param text the answer, or null: the recorded answer of that model and repeat
 */
public record PairArm(@Nullable String model, int repeat, @Nullable String text) {

  /** The recorded first answer of a model. */
  public static PairArm recorded(String model) {
    return new PairArm(model, 0, null);
  }
}
