package dev.lanewright.workspace.learn;

import dev.lanewright.evalset.Split;
import org.jspecify.annotations.Nullable;

/**
 * An intent model to train.
 *
 * @param name under which it is kept
 * @param field holds the label, or {@code category}
 * @param where field that chooses the samples, or null
 * @param is its value, or null
 * @param split whose samples, where no field chooses; null for all
 * @param outOfScope label whose samples are never trained on
 */
public record IntentRequest(
    String name,
    String field,
    @Nullable String where,
    @Nullable String is,
    @Nullable Split split,
    String outOfScope,
    long seed) {}
