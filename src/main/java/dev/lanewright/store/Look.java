package dev.lanewright.store;

import java.time.Instant;

/**
 * A question asked of a split.
 *
 * @param split {@code tune}, {@code calibrate}, {@code report} or {@code all}
 * @param policyHash of the policy asked about
 * @param policy its name
 * @param baseline name of what it was compared with
 * @param first when it was asked first
 * @param last when it was asked last
 * @param times how often
 */
public record Look(
    String split,
    String policyHash,
    String policy,
    String baseline,
    Instant first,
    Instant last,
    int times) {}
