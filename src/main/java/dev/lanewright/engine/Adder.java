package dev.lanewright.engine;

import org.jspecify.annotations.Nullable;

/** Adds samples to {@link Sums}. */
final class Adder {
  final Sums sums;
  private final Outcome[] outcomes;
  private final Fits fits;
  private final byte[] adequate;
  private final byte[] floor;
  private final byte[] floorBy;
  private final byte[] pin;
  private final float @Nullable [] baseQuality;
  private final double @Nullable [] baseCost;

  Adder(Sums sums, Columns columns) {
    this.sums = sums;
    outcomes = columns.outcomes();
    fits = columns.fits();
    adequate = columns.adequate();
    floor = columns.floor();
    floorBy = columns.floorBy();
    pin = columns.pin();
    Arm baseline = columns.baseline();
    baseQuality = baseline == null ? null : baseline.quality();
    baseCost = baseline == null ? null : baseline.costUsd();
  }

  /**
   * Adds sample i as if a stage had decided a tier for it. What differs from sample to sample is
   * computed without branches, which a processor could not foresee.
   *
   * @param a sums to add to, from {@code off}
   * @param decided tier decided
   * @param by index of the deciding stage
   * @return the tier started at
   */
  int add(double[] a, int off, int i, int decided, int by) {
    int raised = Math.max(decided, floor[i]);
    int start = fits.raise(raised, i);
    a[off + sums.decided + by]++;
    if (raised > decided) {
      a[off + sums.decided + floorBy[i]]++;
    }
    a[off + sums.started + start]++;
    if (pin[i] != -1 && pin[i] != start) {
      a[off + sums.pins]++;
    }
    Outcome outcome = outcomes[start];
    int path = outcome.pathAt(i);
    if (outcome.path() != null) {
      for (int t = 0; t < sums.tiers - 1; t++) {
        a[off + sums.attempts + t] += path >>> t & 1;
        a[off + sums.escalated + t] += path >>> (t + 5) & 1;
      }
    }
    float quality = outcome.quality()[i];
    boolean covered = !Float.isNaN(quality);
    int lane = covered ? Outcome.served(path) : sums.tiers;
    int at = off + lane * Sums.BLOCK;
    a[at + Sums.N]++;
    int cheapest = adequate[i];
    a[at + Sums.ADEQUATE] += ~cheapest >>> 31;
    a[at + Sums.HIT] += zero(cheapest ^ start);
    if (covered) {
      covered(a, at, i, quality, outcome.cost()[i], path);
    }
    return start;
  }

  private void covered(double[] a, int at, int i, double q, double cost, int path) {
    a[at + Sums.Q] += q;
    a[at + Sums.QQ] += q * q;
    a[at + Sums.ASSUMED] += path >>> Outcome.ASSUMED_BIT & 1;
    if (!Double.isNaN(cost)) {
      a[at + Sums.C] += cost;
      a[at + Sums.CC] += cost * cost;
      a[at + Sums.QC] += q * cost;
    } else {
      a[at + Sums.U]++;
      a[at + Sums.UQ] += q;
      a[at + Sums.UQQ] += q * q;
    }
    if (baseQuality == null || baseCost == null) {
      return;
    }
    double d = q - baseQuality[i];
    if (!Double.isNaN(d)) {
      a[at + Sums.PAIRS]++;
      a[at + Sums.D] += d;
      a[at + Sums.DD] += d * d;
      // The sign bit of a number that is not 0 but for its sign.
      long bits = Double.doubleToRawLongBits(d + 0.0);
      a[at + Sums.WINS] += (int) (~bits >>> 63 & -bits >>> 63);
      a[at + Sums.LOSSES] += (int) (bits >>> 63);
      double dc = cost - baseCost[i];
      if (!Double.isNaN(dc)) {
        a[at + Sums.PRICED_PAIRS]++;
        a[at + Sums.DC] += dc;
        a[at + Sums.DCC] += dc * dc;
      }
    }
  }

  /** 1 for 0, else 0. */
  private static int zero(int x) {
    return ~(x | -x) >>> 31;
  }
}
