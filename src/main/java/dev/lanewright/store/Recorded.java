package dev.lanewright.store;

import dev.lanewright.evalset.Answer;
import java.util.Objects;

/**
 * An answer as a set keeps it.
 *
 * @param model the model's code within the set
 * @param repeat 0-based, unique per sample and model
 * @param answer its values; its own model and repeat are not looked at
 */
record Recorded(int model, int repeat, Answer answer) {

  /** Whether the answer brings nothing that this one does not say. */
  boolean says(int otherModel, Answer other) {
    Answer a = answer;
    return model == otherModel
        && Double.compare(a.quality(), other.quality()) == 0
        && Double.compare(a.costUsd(), other.costUsd()) == 0
        && Double.compare(a.latencyMs(), other.latencyMs()) == 0
        && Double.compare(a.confidence(), other.confidence()) == 0
        && Math.max(-1, a.inputTokens()) == Math.max(-1, other.inputTokens())
        && Math.max(-1, a.outputTokens()) == Math.max(-1, other.outputTokens())
        && Objects.equals(a.text(), other.text())
        && Objects.equals(a.error(), other.error());
  }
}
