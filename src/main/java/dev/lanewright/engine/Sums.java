package dev.lanewright.engine;

import dev.lanewright.policy.Policy;

/**
 * Where the sums of a set of samples of one category stand in a {@code double[]}: a block for each
 * lane that served, one more for uncovered samples, then counts by tier and stage. All sums are
 * unweighted; counts are exact.
 */
final class Sums {
  /** Samples. */
  static final int N = 0;

  /** Quality and its square. */
  static final int Q = 1;

  static final int QQ = 2;

  /** Unpriced samples, their quality and its square. */
  static final int U = 3;

  static final int UQ = 4;
  static final int UQQ = 5;

  /** Cost of priced samples, its square, its product with quality. */
  static final int C = 6;

  static final int CC = 7;
  static final int QC = 8;

  /** Samples with an adequate tier; of those, the ones that start at the cheapest. */
  static final int ADEQUATE = 9;

  static final int HIT = 10;

  /** Pairs with the baseline: difference of quality, its square, wins, losses. */
  static final int PAIRS = 11;

  static final int D = 12;
  static final int DD = 13;
  static final int WINS = 14;
  static final int LOSSES = 15;

  /** Pairs priced on both sides: difference of cost and its square. */
  static final int PRICED_PAIRS = 16;

  static final int DC = 17;
  static final int DCC = 18;

  /** Samples of assumed quality. */
  static final int ASSUMED = 19;

  /** Length of a lane's block. */
  static final int BLOCK = 20;

  final int tiers;
  final int stages;

  /** First of the counts of samples that start at each tier. */
  final int started;

  /** First of the counts of checked calls to each tier. */
  final int attempts;

  /** First of the counts of escalated calls of each tier. */
  final int escalated;

  /** First of the counts of samples that each stage decided or raised, the default last. */
  final int decided;

  /** Count of pinned samples that start elsewhere. */
  final int pins;

  /** Length of the array. */
  final int width;

  Sums(int tiers, int stages) {
    this.tiers = tiers;
    this.stages = stages;
    started = (tiers + 1) * BLOCK;
    attempts = started + tiers;
    escalated = attempts + tiers;
    decided = escalated + tiers;
    pins = decided + stages + 1;
    width = pins + 1;
  }

  static Sums of(Policy policy) {
    return new Sums(policy.tiers().size(), policy.stages().size());
  }

  /** Adds the numbers at one place to those at another. */
  static void add(double[] to, int at, double[] from, int start, int length) {
    for (int k = 0; k < length; k++) {
      to[at + k] += from[start + k];
    }
  }
}
