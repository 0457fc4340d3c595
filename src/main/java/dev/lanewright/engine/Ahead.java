package dev.lanewright.engine;

import dev.lanewright.policy.Cascade;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Score;
import dev.lanewright.policy.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Follows a cascade that starts the next tier ahead where a score is beyond a bound: that call is
 * always paid, and runs beside the first.
 */
final class Ahead {
  private final int n;
  private final Fits fits;
  private final List<ModelColumns> models;
  private final byte[] @Nullable [] gates;
  private final List<@Nullable GateCalls> calls;
  private final @Nullable Hints hints;
  private final boolean higher;
  private final double bound;
  private final List<double @Nullable []> axes = new ArrayList<>();

  /**
   * Prepares the walk.
   *
   * @param policy one that speculates
   * @param models the tiers' models, cheapest first
   * @param gates by tier what its gates say, null where it has none
   * @param calls by tier what its gates' calls cost, null where none takes one
   * @param hints what the next tier is given of a failed answer; null: nothing
   */
  Ahead(
      EvalTable table,
      Policy policy,
      List<ModelColumns> models,
      byte[] @Nullable [] gates,
      List<@Nullable GateCalls> calls,
      Fits fits,
      @Nullable Hints hints) {
    this.calls = calls;
    this.n = table.n();
    this.models = models;
    this.gates = gates;
    this.fits = fits;
    Cascade cascade = Objects.requireNonNull(policy.cascade());
    Score score = Objects.requireNonNull(Outcomes.speculation(policy));
    double above = Objects.requireNonNull(cascade.speculateAbove());
    this.hints = hints;
    higher = score.direction() == Score.Direction.HIGHER;
    bound = higher ? Bounds.above(above) : Bounds.below(above);
    for (var tier : policy.tiers()) {
      Source source = score.axes().get(tier.name());
      axes.add(source == null ? null : table.numbers(new Need.Numbers(source)));
    }
  }

  /** What every sample gets that starts at the tier. */
  Outcome from(int tier) {
    ModelColumns m = models.get(tier);
    if (gates[tier] == null) {
      return new Outcome(tier, m.quality(), m.costUsd(), m.latencyMs(), null);
    }
    var out = new Outcome(tier, new float[n], new double[n], new float[n], new short[n]);
    Chunks.each(
        n,
        (_, from, to) -> {
          for (int i = from; i < to; i++) {
            follow(i, out);
          }
        });
    return out;
  }

  private void follow(int i, Outcome out) {
    int start = out.tier();
    double dollars = 0;
    float time = 0;
    int attempts = 0;
    int escalated = 0;
    int ahead = -1;
    int at = start;
    boolean covered = true;
    while (true) {
      ModelColumns m = models.get(at);
      if (m.answered()[i] == 0) {
        covered = false;
        break;
      }
      byte[] pass = gates[at];
      if (pass != null && pass[i] == Need.MISSING) {
        covered = false;
        break;
      }
      // The answer of a tier that was started ahead is paid already.
      if (at != ahead) {
        dollars += m.costUsd()[i];
        time += m.latencyMs()[i];
      }
      if (at == start && pass != null) {
        int next = fits.raise(at + 1, i);
        if (speculates(axes.get(next), i)) {
          ahead = next;
          ModelColumns second = models.get(next);
          if (second.answered()[i] == 0) {
            covered = false;
          }
          dollars += second.costUsd()[i];
        }
      }
      if (pass == null) {
        break;
      }
      attempts |= 1 << at;
      GateCalls asked = calls.get(at);
      if (asked != null) {
        dollars += asked.cost()[i];
        time += asked.latency()[i];
      }
      if (pass[i] == Need.PASS) {
        break;
      }
      escalated |= 1 << at;
      int next = fits.raise(at + 1, i);
      if (next == ahead) {
        float other = models.get(next).latencyMs()[i];
        time = Float.isNaN(other) ? Float.NaN : Math.max(time, other);
      } else if (hints != null) {
        dollars += hints.usd(at)[i];
      }
      at = next;
    }
    float q = models.get(at).quality()[i];
    covered &= !Float.isNaN(q);
    out.quality()[i] = covered ? q : Float.NaN;
    out.cost()[i] = covered ? dollars : Double.NaN;
    out.latency()[i] = covered ? time : Float.NaN;
    // What was started ahead was given no hint: its recorded answer is what it says.
    int assumed = hints != null && escalated != 0 && at != ahead ? Outcome.ASSUMED : 0;
    int path = attempts | (escalated << 5) | assumed | (at << Outcome.SERVED_BIT);
    out.setPath(i, path);
  }

  private boolean speculates(double @Nullable [] scores, int i) {
    return scores != null && (higher ? scores[i] >= bound : scores[i] <= bound);
  }
}
