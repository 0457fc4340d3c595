package dev.lanewright.engine;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The samples that a policy and its baseline both answered, with what changed. Arrays have one
 * entry per pair, in the table's order, and must not be written to.
 *
 * @param seen samples in view; those that are no pair are uncovered on one side or both
 * @param sample index into the table
 * @param category category code
 * @param cluster code shared by samples of one conversation or equal prompt
 * @param policy quality of the policy's answer, 0..1
 * @param baseline quality of the baseline's answer, 0..1
 * @param weight traffic times importance weight, for quality; pairs of weight 0 are left out
 * @param traffic traffic weight, for dollars
 * @param cost USD of the policy's path, NaN where a call is unpriced
 * @param baselineCost USD of the baseline's, NaN where unpriced
 */
public record Pairs(
    long seen,
    int[] sample,
    short[] category,
    int[] cluster,
    float[] policy,
    float[] baseline,
    double[] weight,
    double[] traffic,
    double[] cost,
    double[] baselineCost) {

  /** The pairs of a run and a baseline in a view. */
  public static Pairs of(Run run, Arm against, View view) {
    return of(run.table(), run.arm(run.policy().name()), against, view);
  }

  /** The pairs of two arms in a view. */
  public static Pairs of(EvalTable table, Arm arm, Arm against, View view) {
    var weights = Weights.of(table, view);
    int[] kept = new int[table.n()];
    int n = 0;
    long seen = 0;
    for (int i = 0; i < table.n(); i++) {
      if (weights.sees(table, i) && weight(weights, table, i) > 0) {
        seen++;
        if (!Float.isNaN(arm.quality()[i]) && !Float.isNaN(against.quality()[i])) {
          kept[n++] = i;
        }
      }
    }
    int[] sample = Arrays.copyOf(kept, n);
    short[] category = new short[n];
    int[] cluster = new int[n];
    float[] policy = new float[n];
    float[] baseline = new float[n];
    double[] weight = new double[n];
    double[] traffic = new double[n];
    double[] cost = new double[n];
    double[] baselineCost = new double[n];
    for (int k = 0; k < n; k++) {
      int i = sample[k];
      category[k] = table.category()[i];
      cluster[k] = table.group()[i];
      policy[k] = arm.quality()[i];
      baseline[k] = against.quality()[i];
      weight[k] = weight(weights, table, i);
      traffic[k] = weights.traffic()[category[k]];
      cost[k] = arm.costUsd()[i];
      baselineCost[k] = against.costUsd()[i];
    }
    return new Pairs(
        seen, sample, category, cluster, policy, baseline, weight, traffic, cost, baselineCost);
  }

  private static double weight(Weights weights, EvalTable table, int i) {
    int c = table.category()[i];
    return weights.traffic()[c] * weights.importance()[c];
  }

  /** How many there are. */
  public int n() {
    return sample.length;
  }

  /** Quality of the policy's answer minus the baseline's, -1..1. */
  public double change(int k) {
    return (double) policy[k] - baseline[k];
  }

  /** Whether every quality is 0 or 1. */
  public boolean binary() {
    for (int k = 0; k < n(); k++) {
      if (!zeroOrOne(policy[k]) || !zeroOrOne(baseline[k])) {
        return false;
      }
    }
    return true;
  }

  private static boolean zeroOrOne(float q) {
    return q == 0 || q == 1;
  }

  /** Whether all pairs weigh the same. */
  public boolean evenlyWeighted() {
    return Arrays.stream(weight).allMatch(w -> w == weight[0]);
  }

  /** Whether no two pairs share a cluster. */
  public boolean independent() {
    return Arrays.stream(cluster).distinct().count() == n();
  }

  /** The pairs of one category; {@code seen} is of that category. */
  public Pairs ofCategory(int code, long seenThere) {
    return only(k -> category[k] == code, seenThere);
  }

  private Pairs only(IntPredicate wanted, long seenThere) {
    int[] at = IntStream.range(0, n()).filter(wanted).toArray();
    short[] categories = new short[at.length];
    int[] clusters = new int[at.length];
    float[] mine = new float[at.length];
    float[] theirs = new float[at.length];
    for (int k = 0; k < at.length; k++) {
      categories[k] = category[at[k]];
      clusters[k] = cluster[at[k]];
      mine[k] = policy[at[k]];
      theirs[k] = baseline[at[k]];
    }
    return new Pairs(
        seenThere,
        Arrays.stream(at).map(k -> sample[k]).toArray(),
        categories,
        clusters,
        mine,
        theirs,
        Arrays.stream(at).mapToDouble(k -> weight[k]).toArray(),
        Arrays.stream(at).mapToDouble(k -> traffic[k]).toArray(),
        Arrays.stream(at).mapToDouble(k -> cost[k]).toArray(),
        Arrays.stream(at).mapToDouble(k -> baselineCost[k]).toArray());
  }

  /** Samples in view by category code, pairs or not. */
  public static long[] seenByCategory(EvalTable table, View view) {
    var weights = Weights.of(table, view);
    long[] seen = new long[table.categories().size()];
    for (int i = 0; i < table.n(); i++) {
      if (weights.sees(table, i) && weight(weights, table, i) > 0) {
        seen[table.category()[i]]++;
      }
    }
    return seen;
  }
}
