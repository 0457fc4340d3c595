package dev.lanewright.learn.tune;

import dev.lanewright.engine.Arm;
import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Run;
import dev.lanewright.engine.SampleWeights;
import dev.lanewright.engine.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What each sample of a view brings to goal and needs if it starts at each tier. Only samples whose
 * path is recorded, graded and priced from every tier count: so assignments are compared on the
 * same samples. Everything is a sum over samples.
 */
final class Samples {
  /** Share of requests that may be slower than a 95th percentile. */
  private static final double SLOW = 0.05;

  private final int tiers;
  private final int[] index;
  private final double[][] objective;
  private final double[][][] resource;
  private final double[] need;
  private final double weight;
  private final int leftOut;

  private Samples(
      int tiers,
      int[] index,
      double[][] objective,
      double[][][] resource,
      double[] need,
      double weight,
      int leftOut) {
    this.tiers = tiers;
    this.index = index;
    this.objective = objective;
    this.resource = resource;
    this.need = need;
    this.weight = weight;
    this.leftOut = leftOut;
  }

  /** Pinned samples in view that the policy does not start at their lane. */
  static long misrouted(Run run, View view) {
    double[] weights = SampleWeights.of(run.table(), view).traffic();
    return IntStream.range(0, weights.length)
        .filter(i -> weights[i] > 0 && misrouted(run, i, run.start()[i]))
        .count();
  }

  private static boolean misrouted(Run run, int i, int tier) {
    int code = run.table().pin().codes()[i];
    return code >= 0
        && !run.table().pin().values().get(code).equals(run.policy().tiers().get(tier).name());
  }

  /**
   * The samples of a view under a policy's tiers and cascade.
   *
   * @param pins most pinned samples that may start elsewhere
   */
  static Samples of(Run run, TuneGoal goal, View view, long pins) {
    EvalTable table = run.table();
    int tiers = run.policy().tiers().size();
    List<Arm> arms = IntStream.range(0, tiers).mapToObj(run::startingAt).toList();
    SampleWeights weights = SampleWeights.of(table, view);
    List<Integer> used = new ArrayList<>();
    int leftOut = 0;
    for (int i = 0; i < table.n(); i++) {
      if (weights.traffic()[i] > 0) {
        if (complete(arms, i)) {
          used.add(i);
        } else {
          leftOut++;
        }
      }
    }
    int[] index = used.stream().mapToInt(Integer::intValue).toArray();
    var sums = new Needs(run, goal, arms, weights, index, pins);
    return new Samples(
        tiers, index, sums.objective(), sums.resources(), sums.needs(), sums.weight(), leftOut);
  }

  private static boolean complete(List<Arm> arms, int i) {
    for (Arm arm : arms) {
      if (Float.isNaN(arm.quality()[i]) || Double.isNaN(arm.costUsd()[i])) {
        return false;
      }
    }
    return true;
  }

  int count() {
    return index.length;
  }

  /** Sum of the weights that the objective is a mean over, so that sample sets compare. */
  double weight() {
    return weight;
  }

  int leftOut() {
    return leftOut;
  }

  int tiers() {
    return tiers;
  }

  /** Place in the table of the j-th sample. */
  int at(int j) {
    return index[j];
  }

  double objective(int tier, int j) {
    return objective[tier][j];
  }

  double resource(int k, int tier, int j) {
    return resource[k][tier][j];
  }

  double[] need() {
    return need;
  }

  /** Sums of objective (first) and resources where samples start at the given tiers. */
  double[] sums(byte[] start) {
    double[] sums = new double[1 + need.length];
    for (int j = 0; j < index.length; j++) {
      int t = start[index[j]];
      sums[0] += objective[t][j];
      for (int k = 0; k < need.length; k++) {
        sums[1 + k] += resource[k][t][j];
      }
    }
    return sums;
  }

  /** By how much the needs are missed, relative to their size; 0 where all are met. */
  double missed(double[] sums) {
    double missed = 0;
    for (int k = 0; k < need.length; k++) {
      double gap = need[k] - sums[1 + k];
      if (gap > Choices.slack(need[k])) {
        missed += gap / Math.max(1e-12, Math.abs(need[k]));
      }
    }
    return missed;
  }

  /** The least objective that any assignment of samples to tiers can have. */
  double bound() {
    double[][] cost = new double[index.length][tiers];
    double[][][] all = new double[need.length][index.length][tiers];
    for (int j = 0; j < index.length; j++) {
      for (int t = 0; t < tiers; t++) {
        cost[j][t] = objective[t][j];
        for (int k = 0; k < need.length; k++) {
          all[k][j][t] = resource[k][t][j];
        }
      }
    }
    var problem = new Choices(cost, all, need);
    double[] price = Multipliers.of(problem);
    int[] chosen = Multipliers.cheapest(problem, price, -1);
    double bound = 0;
    for (int k = 0; k < need.length; k++) {
      bound += price[k] * need[k];
    }
    for (int j = 0; j < chosen.length; j++) {
      bound += Multipliers.reduced(problem, price, j, chosen[j]);
    }
    return bound;
  }

  /** Builds the sums' terms. */
  private record Needs(
      Run run, TuneGoal goal, List<Arm> arms, SampleWeights weights, int[] index, long pins) {

    double weight() {
      boolean floor = goal.kind() == TuneGoal.Kind.QUALITY_FLOOR;
      double[] by = floor ? weights.traffic() : weights.quality();
      return Arrays.stream(index).mapToDouble(i -> by[i]).sum();
    }

    double[][] objective() {
      boolean floor = goal.kind() == TuneGoal.Kind.QUALITY_FLOOR;
      return terms(
          (arm, t, i) ->
              floor
                  ? weights.traffic()[i] * arm.costUsd()[i]
                  : -weights.quality()[i] * arm.quality()[i]);
    }

    double[][][] resources() {
      List<double[][]> all = new ArrayList<>();
      boolean floor = goal.kind() == TuneGoal.Kind.QUALITY_FLOOR;
      all.add(
          terms(
              (arm, t, i) ->
                  floor
                      ? weights.quality()[i] * arm.quality()[i]
                      : -weights.traffic()[i] * arm.costUsd()[i]));
      for (String category : goal.categoryFloors().keySet()) {
        int code = run.table().categories().indexOf(category);
        all.add(
            terms(
                (arm, t, i) ->
                    run.table().category()[i] == code
                        ? weights.quality()[i] * arm.quality()[i]
                        : 0));
      }
      Double p95 = goal.p95Ms();
      if (p95 != null) {
        all.add(terms((arm, t, i) -> arm.latencyMs()[i] > p95 ? -weights.traffic()[i] : 0));
      }
      if (pinned()) {
        all.add(terms((arm, t, i) -> misrouted(run, i, t) ? -1 : 0));
      }
      return all.toArray(double[][][]::new);
    }

    double[] needs() {
      List<Double> all = new ArrayList<>();
      boolean floor = goal.kind() == TuneGoal.Kind.QUALITY_FLOOR;
      double traffic = Arrays.stream(index).mapToDouble(i -> weights.traffic()[i]).sum();
      double quality = Arrays.stream(index).mapToDouble(i -> weights.quality()[i]).sum();
      all.add(floor ? goal.bound() * quality : -goal.bound() * traffic);
      for (Map.Entry<String, Double> e : goal.categoryFloors().entrySet()) {
        int code = run.table().categories().indexOf(e.getKey());
        double size =
            Arrays.stream(index)
                .filter(i -> run.table().category()[i] == code)
                .mapToDouble(i -> weights.quality()[i])
                .sum();
        all.add(e.getValue() * size);
      }
      if (goal.p95Ms() != null) {
        all.add(-SLOW * traffic);
      }
      if (pinned()) {
        all.add(-(double) pins);
      }
      return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private boolean pinned() {
      return Arrays.stream(index).anyMatch(i -> run.table().pin().codes()[i] >= 0);
    }

    private double[][] terms(Term term) {
      double[][] out = new double[arms.size()][index.length];
      for (int t = 0; t < out.length; t++) {
        for (int j = 0; j < index.length; j++) {
          out[t][j] = term.of(arms.get(t), t, index[j]);
        }
      }
      return out;
    }

    private interface Term {
      double of(Arm arm, int tier, int i);
    }
  }
}
