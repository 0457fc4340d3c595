package dev.lanewright.engine;

import dev.lanewright.policy.Limits;
import dev.lanewright.policy.Policy;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which tiers each request fits.
 *
 * @param tiers number of tiers
 * @param mask per sample a bit for each tier that it fits; null where no tier has limits
 */
record Fits(int tiers, byte @Nullable [] mask) {

  static Fits of(EvalTable table, Policy policy) {
    int tiers = policy.tiers().size();
    byte[] mask = null;
    for (int t = 0; t < tiers; t++) {
      Limits limits = policy.tiers().get(t).limits();
      if (limits != null) {
        if (mask == null) {
          mask = new byte[table.n()];
          Arrays.fill(mask, (byte) ((1 << tiers) - 1));
        }
        clear(table, limits, t, mask);
      }
    }
    return new Fits(tiers, mask);
  }

  private static void clear(EvalTable table, Limits limits, int tier, byte[] mask) {
    if (limits.contextTokens() != null) {
      clear(table.numbers(Needs.TOKENS), limits.contextTokens(), tier, mask);
    }
    if (!limits.images()) {
      clear(table.numbers(Needs.IMAGES), 0, tier, mask);
    }
    if (!limits.tools()) {
      clear(table.numbers(Needs.TOOLS), 0, tier, mask);
    }
  }

  private static void clear(double[] numbers, double most, int tier, byte[] mask) {
    double fits = Bounds.atMost(most);
    int bit = 1 << tier;
    Chunks.each(
        mask.length,
        (_, from, to) -> {
          for (int i = from; i < to; i++) {
            if (numbers[i] > fits) {
              mask[i] &= (byte) ~bit;
            }
          }
        });
  }

  /** The first tier at or above the wanted one that the sample fits; if none does, the highest. */
  int raise(int wanted, int sample) {
    if (mask == null) {
      return Math.min(wanted, tiers - 1);
    }
    int above = (mask[sample] & 0xff) >>> wanted << wanted;
    return above == 0 ? tiers - 1 : Integer.numberOfTrailingZeros(above);
  }
}
