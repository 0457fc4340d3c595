package dev.lanewright.engine;

import dev.lanewright.policy.Cascade;
import dev.lanewright.policy.Gate;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Score;
import dev.lanewright.policy.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What samples get by the tier they start at. Filled by {@link #pass}, chunk by chunk. */
final class Outcomes {
  /** No gate is asked. */
  static final byte UNGATED = -1;

  private final EvalTable table;
  private final int tiers;
  private final List<ModelColumns> models = new ArrayList<>();
  private final List<@Nullable GateCalls> calls = new ArrayList<>();
  private final List<ModelColumns> charged = new ArrayList<>();
  private final byte[] @Nullable [] gates;
  private final List<Chunks.Pass> steps = new ArrayList<>();
  private final @Nullable Hints hints;
  private final @Nullable Paths paths;
  private final IntFunction<Outcome> written;
  private @Nullable List<Outcome> all;

  /** Room for what each tier gives; with what fills it. */
  Outcomes(EvalTable table, Policy policy, Fits fits) {
    this.table = table;
    this.tiers = policy.tiers().size();
    Cascade cascade = policy.cascade();
    gates = new byte[tiers][];
    for (int t = 0; t < tiers; t++) {
      var tier = policy.tiers().get(t);
      ModelColumns columns = table.model(tier.model());
      models.add(columns == null ? nothing(tier.model(), table.n()) : columns);
      List<Gate> asked =
          cascade == null ? List.of() : cascade.gates().getOrDefault(tier.name(), List.of());
      boolean gated = !asked.isEmpty() && t < tiers - 1;
      boolean calling = gated && asked.stream().anyMatch(Gate.Called.class::isInstance);
      calls.add(calling ? new GateCalls(table.n()) : null);
      gates[t] = gated ? passes(asked, models.getLast(), calls.getLast()) : null;
      charged.add(charged(t));
    }
    hints = Hints.of(table, policy, models, gates, fits);
    if (hints != null) {
      steps.add(hints::pass);
    }
    if (speculation(policy) != null) {
      paths = null;
      written = new Ahead(table, policy, models, gates, calls, fits, hints)::from;
    } else {
      paths = new Paths(table.n(), charged, gates, fits, hints);
      written = paths::from;
      steps.add(paths::pass);
    }
  }

  /** The tier's columns with the calls of its gates; what fills them is a step. */
  private ModelColumns charged(int tier) {
    GateCalls asked = calls.get(tier);
    byte[] words = gates[tier];
    ModelColumns model = models.get(tier);
    return asked == null || words == null ? model : asked.charged(model, words, steps);
  }

  /** USD of the tier's answer and of the calls of its gates, by sample. */
  double[] cost(int tier) {
    return charged.get(tier).costUsd();
  }

  /** Whether a gate of the tier takes a call of its own. */
  boolean calls(int tier) {
    return calls.get(tier) != null;
  }

  /** USD of passing the tier's answer up, by sample; null where nothing is passed up. */
  double @Nullable [] hint(int tier) {
    return hints == null || gates[tier] == null ? null : hints.usd(tier);
  }

  /** Fills a chunk. */
  void pass(int chunk, int from, int to) {
    steps.forEach(step -> step.run(chunk, from, to));
  }

  /** What samples get, once all chunks are filled. */
  Settling settling() {
    return paths == null ? Settling.by(all()) : paths;
  }

  /** One outcome per tier started at, written down at the first call. */
  synchronized List<Outcome> all() {
    List<Outcome> known = all;
    if (known == null) {
      known = IntStream.range(0, tiers).mapToObj(written).toList();
      all = known;
    }
    return known;
  }

  /** What the tier's gates say of a sample; {@link #UNGATED} where it serves what it answers. */
  byte gateResult(int tier, int i) {
    byte[] results = gates[tier];
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

  private byte[] passes(List<Gate> asked, ModelColumns model, @Nullable GateCalls calling) {
    byte[] out = new byte[table.n()];
    boolean first = true;
    for (Gate gate : asked) {
      steps.add(
          switch (gate) {
            case Gate.Confidence confidence ->
                confident(confidence, model.confidence(), first, out);
            case Gate.Text text ->
                readText(table.bytes(new Need.GateResult(text, model.model())), first, out);
            case Gate.Called called ->
                Objects.requireNonNull(calling).ask(called, table, model.model(), first, out);
          });
      first = false;
    }
    return out;
  }

  private static Chunks.Pass readText(byte[] results, boolean first, byte[] out) {
    return (_, from, to) -> {
      if (first) {
        System.arraycopy(results, from, out, from, to - from);
        return;
      }
      for (int i = from; i < to; i++) {
        out[i] = (byte) after(out[i], results[i]);
      }
    };
  }

  private static Chunks.Pass confident(
      Gate.Confidence gate, double[] confidence, boolean first, byte[] out) {
    double lowest = Bounds.atLeast(gate.atLeast());
    return (_, from, to) -> {
      if (first) {
        Arrays.fill(out, from, to, Need.PASS);
      }
      // Sums of answers in place of branches, which nothing could foresee: FAIL is 0.
      for (int i = from; i < to; i++) {
        double c = confidence[i];
        int sure = c >= lowest ? Need.PASS : Need.FAIL;
        int unreadable = Double.isNaN(c) ? Need.UNREADABLE : Need.FAIL;
        out[i] = (byte) after(out[i], sure | unreadable);
      }
    };
  }

  /** Only a pass asks the next gate; the first word that is no pass stays. */
  private static int after(int before, int next) {
    int ask = -(before & Need.PASS);
    return (next & ask) | (before & ~ask);
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
