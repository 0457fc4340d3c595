package dev.lanewright.engine;

import dev.lanewright.policy.Cascade;
import dev.lanewright.policy.Gate;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the called gates of one tier cost: a gate is only asked where those before it passed. Filled
 * chunk by chunk, together with the words.
 */
final class GateCalls {
  private final double[] cost;
  private final float[] latency;
  private boolean begun;

  GateCalls(int n) {
    cost = new double[n];
    latency = new float[n];
  }

  /** USD of the calls by sample, NaN where one is unpriced. */
  double[] cost() {
    return cost;
  }

  /** Milliseconds by sample, one after the other, NaN where one is unknown. */
  float[] latency() {
    return latency;
  }

  /**
   * Asks a gate where the ones before it passed; keeps the first word that is not a pass.
   *
   * @param first whether it is the tier's first gate
   */
  Chunks.Pass ask(Gate.Called gate, EvalTable table, String model, boolean first, byte[] out) {
    byte[] words = table.bytes(new Need.Word(gate, model));
    double[] usd = usd(gate, table);
    float[] ms = ms(gate, table);
    boolean fresh = !begun;
    begun = true;
    return (_, from, to) -> {
      if (first) {
        Arrays.fill(out, from, to, Need.PASS);
      }
      if (fresh) {
        Arrays.fill(cost, from, to, 0);
        Arrays.fill(latency, from, to, 0);
      }
      for (int i = from; i < to; i++) {
        if (out[i] == Need.PASS) {
          out[i] = words[i];
          cost[i] += usd[i];
          latency[i] += ms[i];
        }
      }
    };
  }

  private static double[] usd(Gate.Called gate, EvalTable table) {
    return switch (gate) {
      case Gate.Replied r -> table.numbers(new Need.Numbers(Source.field(r.costField())));
      case Gate.Agreement a -> other(a, table).costUsd();
    };
  }

  private static float[] ms(Gate.Called gate, EvalTable table) {
    return switch (gate) {
      case Gate.Replied r -> {
        double[] recorded = table.numbers(new Need.Numbers(Source.field(r.latencyField())));
        float[] ms = new float[recorded.length];
        for (int i = 0; i < ms.length; i++) {
          ms[i] = (float) recorded[i];
        }
        yield ms;
      }
      case Gate.Agreement a -> other(a, table).latencyMs();
    };
  }

  private static ModelColumns other(Gate.Agreement gate, EvalTable table) {
    ModelColumns found = table.model(gate.model());
    return found == null ? Outcomes.nothing(gate.model(), table.n()) : found;
  }

  /**
   * The tier's columns with its gates' calls added; of what a gate would say and never did, no
   * quality is known.
   *
   * @param steps takes what fills them
   */
  ModelColumns charged(ModelColumns model, byte[] words, List<Chunks.Pass> steps) {
    int n = cost.length;
    float[] quality = new float[n];
    double[] usd = new double[n];
    float[] ms = new float[n];
    steps.add(
        (_, from, to) -> {
          for (int i = from; i < to; i++) {
            quality[i] = words[i] == Need.MISSING ? Float.NaN : model.quality()[i];
            usd[i] = model.costUsd()[i] + cost[i];
            ms[i] = model.latencyMs()[i] + latency[i];
          }
        });
    return new ModelColumns(
        model.model(),
        model.answered(),
        quality,
        model.spread(),
        usd,
        ms,
        model.confidence(),
        model.estimated(),
        model.inputUsd());
  }

  /** Gates of a tier that take a call. */
  static List<Gate.Called> of(Policy policy, int tier) {
    Cascade cascade = policy.cascade();
    List<Gate.Called> all = new ArrayList<>();
    if (cascade != null) {
      for (Gate g : cascade.gates().getOrDefault(policy.tiers().get(tier).name(), List.of())) {
        if (g instanceof Gate.Called called) {
          all.add(called);
        }
      }
    }
    return all;
  }
}
