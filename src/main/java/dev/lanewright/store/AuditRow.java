package dev.lanewright.store;

import java.time.Instant;

/**
 * One audit as it was kept.
 *
 * @param sampled answers that were re-judged
 * @param misrouted of them, that were misrouted
 * @param json the whole report
 */
public record AuditRow(
    long evalSet,
    String policy,
    String policyHash,
    Instant made,
    int sampled,
    int misrouted,
    String json) {}
