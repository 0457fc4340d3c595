package dev.lanewright.engine;

import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Tier;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Routed tier against minimum adequate tier.
 *
 * @param tiers the policy's tier names, cheapest first
 * @param counts samples in view by tier they start at, then by cheapest tier with an adequate
 *     recorded answer; the last column is none
 */
public record Adequacy(List<String> tiers, long[][] counts) {
  /** Lowest quality that counts as acceptable. */
  public static final float THRESHOLD = 0.5f;

  /** The confusion matrix of the run on the view. */
  public static Adequacy of(Run run, View view) {
    var weights = Weights.of(run.table(), view);
    int tiers = run.policy().tiers().size();
    long[][] counts = new long[tiers][tiers + 1];
    byte[] cheapest = run.adequate();
    byte[] start = run.start();
    for (int i = 0; i < start.length; i++) {
      if (weights.sees(run.table(), i)) {
        counts[start[i]][cheapest[i] < 0 ? tiers : cheapest[i]]++;
      }
    }
    return new Adequacy(run.policy().tiers().stream().map(Tier::name).toList(), counts);
  }

  /** What fills in the cheapest tier whose recorded answer is adequate, per sample; -1 for none. */
  static Chunks.Pass cheapest(EvalTable table, Policy policy, byte[] out) {
    int tiers = policy.tiers().size();
    byte[] @Nullable [] adequate = new byte[tiers][];
    for (int t = 0; t < tiers; t++) {
      ModelColumns model = table.model(policy.tiers().get(t).model());
      adequate[t] = model == null ? null : table.known().adequate(model);
    }
    return (_, from, to) -> {
      Arrays.fill(out, from, to, (byte) -1);
      for (int t = tiers - 1; t >= 0; t--) {
        byte[] is = adequate[t];
        for (int i = from; is != null && i < to; i++) {
          out[i] = (byte) (out[i] ^ ((out[i] ^ t) & -is[i]));
        }
      }
    };
  }

  /** By sample 1 where the model's recorded answer is adequate, else 0. */
  static byte[] of(ModelColumns model) {
    float[] quality = model.quality();
    byte[] out = new byte[quality.length];
    Chunks.each(
        out.length,
        (_, from, to) -> {
          for (int i = from; i < to; i++) {
            out[i] = (byte) (quality[i] >= THRESHOLD ? 1 : 0);
          }
        });
    return out;
  }
}
