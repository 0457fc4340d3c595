package dev.lanewright.engine;

import java.util.List;

/**
 * Everything a screen or a command shows of a policy on a view of an eval set.
 *
 * @param overall all samples in view
 * @param categories one slice per category, in the table's order; empty categories are left out
 * @param lanes one per tier, cheapest first
 * @param stages how many samples each stage decided (guards: how many they raised), in policy
 *     order, the default last
 * @param uncovered samples in view whose path needs an answer that was never recorded
 * @param assumed covered samples whose quality stands on an answer given without the hint
 * @param unpriced covered samples with an unpriced call on the path
 * @param misroutedPins pinned samples that do not start at their lane
 * @param breakEvenFallback f* = 1 - (cheap + gate) / strong for the lowest gated tier, NaN without
 * @param refined whether intervals come from the bootstrap (else quick normal and Wilson ones)
 */
public record Figures(
    Slice overall,
    List<Slice> categories,
    List<Lane> lanes,
    long[] stages,
    long uncovered,
    long assumed,
    long unpriced,
    long misroutedPins,
    double breakEvenFallback,
    boolean refined) {}
