package dev.lanewright.engine;

import dev.lanewright.policy.Gate;
import dev.lanewright.policy.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the called gates of one tier cost: a gate is only asked where those before it passed. Filled
 * chunk by chunk, before the words that it reads are overwritten by later gates.
 */
final class GateCalls {
  private final double[] cost;
  private final float[] latency;

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

  /** Clears a chunk. */
  Chunks.Pass clear() {
    return (_, from, to) -> {
      Arrays.fill(cost, from, to, 0);
      Arrays.fill(latency, from, to, 0);
    };
  }

  /** Asks a gate where the ones before it passed; keeps the first word that is not a pass. */
  Chunks.Pass ask(Gate.Called gate, EvalTable table, String model, byte[] out) {
    byte[] words = table.bytes(new Need.Word(gate, model));
    double[] usd;
    double[] ms = new double[0];
    float[] other = new float[0];
    switch (gate) {
      case Gate.Replied replied -> {
        usd = table.numbers(new Need.Numbers(Source.field(replied.costField())));
        ms = table.numbers(new Need.Numbers(Source.field(replied.latencyField())));
      }
      case Gate.Agreement agreement -> {
        ModelColumns found = table.model(agreement.model());
        ModelColumns second =
            found == null ? Outcomes.nothing(agreement.model(), table.n()) : found;
        usd = second.costUsd();
        other = second.latencyMs();
      }
    }
    double[] millis = ms;
    float[] others = other;
    return (_, from, to) -> {
      for (int i = from; i < to; i++) {
        if (out[i] == Need.PASS) {
          out[i] = words[i];
          cost[i] += usd[i];
          latency[i] += millis.length == 0 ? others[i] : (float) millis[i];
        }
      }
    };
  }

  /** The tier's columns with its gates' calls added, and what fills them. */
  ModelColumns charged(ModelColumns model, List<Chunks.Pass> steps) {
    int n = cost.length;
    double[] usd = new double[n];
    float[] ms = new float[n];
    steps.add(
        (_, from, to) -> {
          for (int i = from; i < to; i++) {
            usd[i] = model.costUsd()[i] + cost[i];
            ms[i] = model.latencyMs()[i] + latency[i];
          }
        });
    return new ModelColumns(
        model.model(),
        model.answered(),
        model.quality(),
        model.spread(),
        usd,
        ms,
        model.confidence(),
        model.estimated());
  }

  /** Gates that take a call, of a list. */
  static List<Gate.Called> of(List<Gate> gates) {
    List<Gate.Called> all = new ArrayList<>();
    for (Gate gate : gates) {
      if (gate instanceof Gate.Called called) {
        all.add(called);
      }
    }
    return all;
  }
}
