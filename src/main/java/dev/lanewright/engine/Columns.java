package dev.lanewright.engine;

import dev.lanewright.policy.Policy;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Adder} and {@link Timings} read of each sample: of a run in the table's order, or in
 * another, so that passes in that order read memory straight ahead.
 *
 * @param outcomes by tier started at
 * @param fits tiers that each request fits
 * @param adequate cheapest tier with an adequate recorded answer, -1 for none
 * @param floor tier that guards demand
 * @param floorBy guard that demands it
 * @param pin tier that a sample must start at, -1 for none, -2 for a tier that the policy lacks
 * @param baseline what the policy is compared with
 */
record Columns(
    Outcome[] outcomes,
    Fits fits,
    byte[] adequate,
    byte[] floor,
    byte[] floorBy,
    byte[] pin,
    @Nullable Arm baseline) {

  static Columns of(Run run, @Nullable Arm baseline) {
    return new Columns(
        run.outcomes().toArray(Outcome[]::new),
        run.fits(),
        run.adequate(),
        run.decisions().floor(),
        run.decisions().floorBy(),
        pins(run.table().pin(), run.policy()),
        baseline);
  }

  /** By a pin's code plus one the tier it asks for. */
  static byte[] pinTiers(Labels pins, Policy policy) {
    byte[] tiers = new byte[pins.values().size() + 1];
    tiers[0] = -1;
    for (int v = 1; v < tiers.length; v++) {
      int tier = policy.tierIndex(pins.values().get(v - 1));
      tiers[v] = (byte) (tier < 0 ? -2 : tier);
    }
    return tiers;
  }

  private static byte[] pins(Labels pins, Policy policy) {
    byte[] tiers = pinTiers(pins, policy);
    int[] codes = pins.codes();
    byte[] out = new byte[codes.length];
    Chunks.each(
        out.length,
        (_, from, to) -> {
          for (int i = from; i < to; i++) {
            out[i] = tiers[codes[i] + 1];
          }
        });
    return out;
  }

  /** The columns of these samples, in their order. */
  Columns ordered(int[] samples) {
    Outcome[] moved = new Outcome[outcomes.length];
    for (int t = 0; t < moved.length; t++) {
      Outcome o = outcomes[t];
      moved[t] =
          new Outcome(
              t,
              Gather.of(o.quality(), samples),
              Gather.of(o.cost(), samples),
              Gather.of(o.latency(), samples),
              o.path() == null ? null : Gather.of(o.path(), samples));
    }
    byte[] mask = fits.mask();
    Arm other = baseline;
    return new Columns(
        moved,
        new Fits(fits.tiers(), mask == null ? null : Gather.of(mask, samples)),
        Gather.of(adequate, samples),
        Gather.of(floor, samples),
        Gather.of(floorBy, samples),
        Gather.of(pin, samples),
        other == null
            ? null
            : new Arm(
                other.name(),
                Gather.of(other.quality(), samples),
                Gather.of(other.costUsd(), samples),
                Gather.of(other.latencyMs(), samples)));
  }
}
