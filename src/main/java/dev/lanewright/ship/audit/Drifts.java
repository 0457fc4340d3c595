package dev.lanewright.ship.audit;

import dev.lanewright.engine.Run;
import dev.lanewright.learn.Psi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** How far the traffic moved from the set that the policy was tuned on. */
final class Drifts {
  private static final double[] LENGTHS = {100, 400, 1_500, 6_000};

  private Drifts() {}

  static List<AuditReport.Drift> of(AuditInput in, Run tuned) {
    double[] weights = in.weights();
    double[] ones = new double[tuned.table().n()];
    Arrays.fill(ones, 1);
    Run run = in.run();
    double[] now = AuditInput.chars(run);
    double[] then = AuditInput.chars(tuned);
    return List.of(
        drift("category", category(tuned), ones, category(run), weights),
        drift("length", i -> length(then[i]), ones, i -> length(now[i]), weights),
        drift("lane", lane(tuned), ones, lane(run), weights));
  }

  private static IntFunction<String> category(Run run) {
    return i -> {
      int code = run.table().category()[i];
      return code < 0 ? "" : run.table().categories().get(code);
    };
  }

  private static IntFunction<String> lane(Run run) {
    byte[] start = run.start();
    return i -> run.policy().tiers().get(start[i]).name();
  }

  private static String length(double chars) {
    for (double below : LENGTHS) {
      if (chars < below) {
        return "below %,.0f chars".formatted(below);
      }
    }
    return "%,.0f chars and more".formatted(LENGTHS[LENGTHS.length - 1]);
  }

  private static AuditReport.Drift drift(
      String what,
      IntFunction<String> before,
      double[] beforeWeights,
      IntFunction<String> after,
      double[] afterWeights) {
    var sums = new TreeMap<String, double[]>();
    add(sums, before, beforeWeights, 0);
    add(sums, after, afterWeights, 1);
    double a = Math.max(1e-9, Arrays.stream(beforeWeights).sum());
    double b = Math.max(1e-9, Arrays.stream(afterWeights).sum());
    List<AuditReport.Share> shares = new ArrayList<>();
    long[] first = new long[sums.size()];
    long[] second = new long[sums.size()];
    int k = 0;
    for (var e : sums.entrySet()) {
      double[] v = e.getValue();
      shares.add(new AuditReport.Share(e.getKey(), v[0] / a, v[1] / b));
      // In samples: weights say what they stand for, not how sure one can be.
      first[k] = Math.round(v[0] / a * beforeWeights.length);
      second[k++] = Math.round(v[1] / b * afterWeights.length);
    }
    double psi = Psi.of(first, second);
    return new AuditReport.Drift(what, psi, psi > Psi.ALERT, shares);
  }

  private static void add(
      Map<String, double[]> sums, IntFunction<String> name, double[] weights, int side) {
    for (int i = 0; i < weights.length; i++) {
      sums.computeIfAbsent(name.apply(i), n -> new double[2])[side] += weights[i];
    }
  }
}
