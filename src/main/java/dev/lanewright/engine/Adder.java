package dev.lanewright.engine;

import org.jspecify.annotations.Nullable;

/** Adds samples to {@link Sums}. */
final class Adder {
  final Sums sums;
  private final Run run;
  private final Outcome[] outcomes;
  private final byte[] adequate;
  private final byte[] floor;
  private final byte[] floorBy;
  private final int[] pin;
  private final byte[] pinTier;
  private final float @Nullable [] baseQuality;
  private final double @Nullable [] baseCost;

  Adder(Run run, @Nullable Arm baseline) {
    this.run = run;
    sums = new Sums(run.policy().tiers().size(), run.policy().stages().size());
    outcomes = run.outcomes().toArray(Outcome[]::new);
    adequate = run.adequate();
    floor = run.decisions().floor();
    floorBy = run.decisions().floorBy();
    Labels pins = run.table().pin();
    pin = pins.codes();
    pinTier = new byte[pins.values().size()];
    for (int v = 0; v < pinTier.length; v++) {
      pinTier[v] = (byte) run.policy().tierIndex(pins.values().get(v));
    }
    baseQuality = baseline == null ? null : baseline.quality();
    baseCost = baseline == null ? null : baseline.costUsd();
  }

  /**
   * Adds sample i as if a stage had decided a tier for it.
   *
   * @param a sums to add to, from {@code off}
   * @param decided tier decided
   * @param by index of the deciding stage
   */
  void add(double[] a, int off, int i, int decided, int by) {
    int raised = Math.max(decided, floor[i]);
    int start = run.fits().raise(raised, i);
    a[off + sums.decided + by]++;
    if (raised > decided) {
      a[off + sums.decided + floorBy[i]]++;
    }
    a[off + sums.started + start]++;
    if (pin[i] >= 0 && pinTier[pin[i]] != start) {
      a[off + sums.pins]++;
    }
    Outcome outcome = outcomes[start];
    int path = outcome.pathAt(i);
    if (path != 0) {
      path(a, off, path);
    }
    float quality = outcome.quality()[i];
    boolean covered = !Float.isNaN(quality);
    int lane = !covered ? sums.tiers : outcome.served() == null ? start : outcome.served()[i];
    int at = off + lane * Sums.BLOCK;
    a[at + Sums.N]++;
    int cheapest = adequate[i];
    if (cheapest >= 0) {
      a[at + Sums.ADEQUATE]++;
      if (cheapest == start) {
        a[at + Sums.HIT]++;
      }
    }
    if (covered) {
      covered(a, at, i, quality, outcome.cost()[i], path);
    }
  }

  private void covered(double[] a, int at, int i, double q, double cost, int path) {
    a[at + Sums.Q] += q;
    a[at + Sums.QQ] += q * q;
    if ((path & Outcome.ASSUMED) != 0) {
      a[at + Sums.ASSUMED]++;
    }
    boolean priced = !Double.isNaN(cost);
    if (priced) {
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
      if (d > 0) {
        a[at + Sums.WINS]++;
      } else if (d < 0) {
        a[at + Sums.LOSSES]++;
      }
      double dc = cost - baseCost[i];
      if (!Double.isNaN(dc)) {
        a[at + Sums.PRICED_PAIRS]++;
        a[at + Sums.DC] += dc;
        a[at + Sums.DCC] += dc * dc;
      }
    }
  }

  private void path(double[] a, int off, int path) {
    for (int bits = Outcome.attempts(path); bits != 0; bits &= bits - 1) {
      a[off + sums.attempts + Integer.numberOfTrailingZeros(bits)]++;
    }
    for (int bits = Outcome.escalated(path); bits != 0; bits &= bits - 1) {
      a[off + sums.escalated + Integer.numberOfTrailingZeros(bits)]++;
    }
  }
}
