package dev.lanewright.engine;

import dev.lanewright.policy.Cascade;
import dev.lanewright.policy.Gate;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Score;
import dev.lanewright.policy.Source;
import dev.lanewright.policy.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows the cascade from each tier. Filled by {@link #pass}, chunk by chunk. */
final class Outcomes {
  /** No gate is asked. */
  static final byte UNGATED = -1;

  private final List<Outcome> all = new ArrayList<>();
  private final EvalTable table;
  private final Policy policy;
  private final Fits fits;
  private final int tiers;
  private final List<ModelColumns> models = new ArrayList<>();
  private final List<byte @Nullable []> passes = new ArrayList<>();
  private final boolean hint;
  private final double speculateFrom;
  private final boolean speculateHigher;
  private final @Nullable Score speculateOn;
  private final List<Chunks.Pass> steps = new ArrayList<>();

  /** Room for what each tier gives; with what fills it. */
  Outcomes(EvalTable table, Policy policy, Fits fits) {
    this.table = table;
    this.policy = policy;
    this.fits = fits;
    this.tiers = policy.tiers().size();
    Cascade cascade = policy.cascade();
    hint = cascade != null && cascade.hint();
    speculateOn = speculation(policy);
    Double above = cascade == null ? null : cascade.speculateAbove();
    speculateHigher = speculateOn == null || speculateOn.direction() == Score.Direction.HIGHER;
    speculateFrom =
        above == null ? Double.NaN : speculateHigher ? Bounds.above(above) : Bounds.below(above);
    for (int t = 0; t < tiers; t++) {
      var tier = policy.tiers().get(t);
      ModelColumns columns = table.model(tier.model());
      models.add(columns == null ? nothing(tier.model(), table.n()) : columns);
      List<Gate> gates =
          cascade == null ? List.of() : cascade.gates().getOrDefault(tier.name(), List.of());
      passes.add(gates.isEmpty() || t == tiers - 1 ? null : passes(gates, models.getLast()));
    }
    // From the top, so that a tier's failures find what the next tier does of them.
    for (int t = tiers - 1; t >= 0; t--) {
      all.addFirst(from(t));
    }
  }

  /** Follows the cascade from every tier. */
  void pass(int chunk, int from, int to) {
    steps.forEach(step -> step.run(chunk, from, to));
  }

  /** One outcome per tier started at. */
  List<Outcome> all() {
    return Collections.unmodifiableList(all);
  }

  /** What the tier's gates say of a sample; {@link #UNGATED} where it serves what it answers. */
  byte gateResult(int tier, int i) {
    byte[] results = passes.get(tier);
    return results == null ? UNGATED : results[i];
  }

  /** The score stage whose value speculation reads: the first; null where nothing speculates. */
  static @Nullable Score speculation(Policy policy) {
    Cascade cascade = policy.cascade();
    if (cascade != null && cascade.speculateAbove() != null) {
      for (Stage stage : policy.stages()) {
        if (stage instanceof Score score) {
          return score;
        }
      }
    }
    return null;
  }

  private Outcome from(int t) {
    ModelColumns m = models.get(t);
    byte[] gates = passes.get(t);
    if (gates == null) {
      return new Outcome(t, m.quality(), m.costUsd(), m.latencyMs(), null);
    }
    int n = table.n();
    var out = new Outcome(t, new float[n], new double[n], new float[n], new short[n]);
    if (speculateOn == null) {
      steps.add(new Climb(m, gates, fits, hint, all).into(out));
    } else {
      List<double @Nullable []> scores = speculationAxes();
      steps.add(
          (_, from, to) -> {
            for (int i = from; i < to; i++) {
              follow(i, out, scores);
            }
          });
    }
    return out;
  }

  private void follow(int i, Outcome out, List<double @Nullable []> scores) {
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
      byte[] pass = passes.get(at);
      // The answer of a tier that was started ahead is paid already.
      if (at != ahead) {
        dollars += m.costUsd()[i];
        time += m.latencyMs()[i];
      }
      if (at == start && pass != null) {
        int next = fits.raise(at + 1, i);
        if (speculates(scores.get(next), i)) {
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
      if (pass[i] == Need.PASS) {
        break;
      }
      escalated |= 1 << at;
      int next = fits.raise(at + 1, i);
      if (next == ahead) {
        float other = models.get(next).latencyMs()[i];
        time = Float.isNaN(other) ? Float.NaN : Math.max(time, other);
      }
      at = next;
    }
    float q = models.get(at).quality()[i];
    covered &= !Float.isNaN(q);
    out.quality()[i] = covered ? q : Float.NaN;
    out.cost()[i] = covered ? dollars : Double.NaN;
    out.latency()[i] = covered ? time : Float.NaN;
    int assumed = hint && escalated != 0 ? Outcome.ASSUMED : 0;
    int path = attempts | (escalated << 5) | assumed | (at << Outcome.SERVED_BIT);
    out.setPath(i, path);
  }

  private boolean speculates(double @Nullable [] scores, int i) {
    return scores != null
        && (speculateHigher ? scores[i] >= speculateFrom : scores[i] <= speculateFrom);
  }

  /** Per tier the axis whose value says whether it is started ahead; null: never. */
  private List<double @Nullable []> speculationAxes() {
    var axes = new ArrayList<double @Nullable []>();
    for (int t = 0; t < tiers; t++) {
      Source source =
          speculateOn == null ? null : speculateOn.axes().get(policy.tiers().get(t).name());
      axes.add(source == null ? null : table.numbers(new Need.Numbers(source)));
    }
    return axes;
  }

  private byte[] passes(List<Gate> gates, ModelColumns model) {
    byte[] out = new byte[table.n()];
    steps.add((_, from, to) -> Arrays.fill(out, from, to, Need.PASS));
    for (Gate gate : gates) {
      steps.add(
          switch (gate) {
            case Gate.Confidence confidence -> confident(confidence, model.confidence(), out);
            case Gate.Text text ->
                readText(table.bytes(new Need.GateResult(text, model.model())), out);
          });
    }
    return out;
  }

  /** Keeps the first gate's word that is not a pass. */
  private static Chunks.Pass readText(byte[] results, byte[] out) {
    return (_, from, to) -> {
      for (int i = from; i < to; i++) {
        out[i] = out[i] == Need.PASS ? results[i] : out[i];
      }
    };
  }

  private static Chunks.Pass confident(Gate.Confidence gate, double[] confidence, byte[] out) {
    double lowest = Bounds.atLeast(gate.atLeast());
    // One question after another: such loops need no branches, which nothing could foresee.
    return (_, from, to) -> {
      for (int i = from; i < to; i++) {
        boolean unreadable = out[i] == Need.PASS && Double.isNaN(confidence[i]);
        out[i] = unreadable ? Need.UNREADABLE : out[i];
      }
      for (int i = from; i < to; i++) {
        boolean fails = out[i] == Need.PASS && !(confidence[i] >= lowest);
        out[i] = fails ? Need.FAIL : out[i];
      }
    };
  }

  /** Columns of a model that never answered. */
  static ModelColumns nothing(String model, int n) {
    float[] unknown = new float[n];
    Arrays.fill(unknown, Float.NaN);
    double[] unpriced = new double[n];
    Arrays.fill(unpriced, Double.NaN);
    return new ModelColumns(model, new byte[n], unknown, null, unpriced, unknown, unpriced, null);
  }
}
