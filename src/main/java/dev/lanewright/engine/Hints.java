package dev.lanewright.engine;

import dev.lanewright.policy.Cascade;
import dev.lanewright.policy.Policy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What it costs to pass a failed answer up: its tokens are further input of the next tier's call.
 * Filled by {@link #pass}, chunk by chunk.
 */
final class Hints {
  private final Fits fits;
  private final double[] price;
  private final double[][] tokens;
  private final double[][] usd;

  private Hints(Fits fits, double[] price, double[][] tokens, double[][] usd) {
    this.fits = fits;
    this.price = price;
    this.tokens = tokens;
    this.usd = usd;
  }

  /**
   * Room for the costs; null where the policy passes nothing up.
   *
   * @param models the tiers' models, cheapest first
   * @param gates by tier what its gates say, null where it has none
   */
  static @Nullable Hints of(
      EvalTable table,
      Policy policy,
      List<ModelColumns> models,
      byte[] @Nullable [] gates,
      Fits fits) {
    Cascade cascade = policy.cascade();
    if (cascade == null || !cascade.hint()) {
      return null;
    }
    int tiers = models.size();
    double[][] tokens = new double[tiers][];
    double[][] usd = new double[tiers][];
    for (int t = 0; t < tiers; t++) {
      boolean gated = gates[t] != null;
      tokens[t] =
          gated ? table.tokens(new Need.AnswerTokens(models.get(t).model())) : new double[0];
      usd[t] = new double[gated ? table.n() : 0];
    }
    return new Hints(
        fits, models.stream().mapToDouble(ModelColumns::inputUsd).toArray(), tokens, usd);
  }

  /** Fills a chunk. */
  void pass(int chunk, int from, int to) {
    for (int t = 0; t < usd.length; t++) {
      double[] out = usd[t];
      for (int i = from; i < to && out.length > 0; i++) {
        out[i] = tokens[t][i] * price[fits.raise(t + 1, i)];
      }
    }
  }

  /** USD of the tier's answer as a hint by sample, NaN where its length or its price is unknown. */
  double[] usd(int tier) {
    return usd[tier];
  }
}
