package dev.lanewright.engine;

import java.util.List;

/**
 * Distribution of the score of the samples in view that reach a score stage, by the cheapest tier
 * that is adequate for them.
 *
 * @param edges bins + 1 edges, ascending; the last bin holds its upper edge
 * @param classes the policy's tier names, cheapest first, then {@code none}: no adequate tier
 * @param counts samples by class and bin
 * @param missing samples that reach the stage without a score
 */
public record Histogram(double[] edges, List<String> classes, long[][] counts, long missing) {}
