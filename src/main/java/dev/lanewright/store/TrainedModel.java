package dev.lanewright.store;

import java.time.Instant;

/**
 * A trained model as it is kept.
 *
 * @param kind {@code classifier}, {@code clusters} or {@code intents}
 * @param evalSet name of the set it was trained on
 * @param samples it was trained on
 * @param sha256 of the JSON form
 * @param bytes of the JSON form
 */
public record TrainedModel(
    String name,
    String kind,
    String evalSet,
    long samples,
    long seed,
    Instant made,
    String sha256,
    long bytes) {}
