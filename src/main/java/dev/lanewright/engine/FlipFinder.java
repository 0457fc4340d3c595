package dev.lanewright.engine;

import java.util.Arrays;
import java.util.List;

/** Finds the samples that an edit moved. */
final class FlipFinder {
  private final Run saved;
  private final Run current;
  private final Weights weights;
  private long lost;
  private long won;
  private long same;
  private long unknown;

  FlipFinder(Run saved, Run current, View view) {
    this.saved = saved;
    this.current = current;
    this.weights = Weights.of(current.table(), view);
  }

  Flips find() {
    EvalTable table = current.table();
    byte[] startBefore = saved.start();
    byte[] startAfter = current.start();
    List<Outcome> outcomesBefore = saved.outcomes();
    List<Outcome> outcomesAfter = current.outcomes();
    boolean sameLadder = saved.policy().tiers().equals(current.policy().tiers());
    int[] moved = new int[table.n()];
    int count = 0;
    double weight = 0;
    double dollars = 0;
    for (int i = 0; i < table.n(); i++) {
      if (!weights.sees(table, i)) {
        continue;
      }
      Outcome before = outcomesBefore.get(startBefore[i]);
      Outcome after = outcomesAfter.get(startAfter[i]);
      double change = cost(after, i) - cost(before, i);
      if (!Double.isNaN(change)) {
        double w = weights.traffic()[table.category()[i]];
        weight += w;
        dollars += w * change;
      }
      if (startBefore[i] != startAfter[i]
          || before.servedAt(i) != after.servedAt(i)
          || (!sameLadder && !model(saved, before, i).equals(model(current, after, i)))) {
        moved[count++] = i;
        compare(after.quality()[i] - before.quality()[i]);
      }
    }
    int[] samples = Arrays.copyOf(moved, count);
    double costDelta = weight > 0 ? dollars / weight : Double.NaN;
    return new Flips(
        samples,
        lost,
        won,
        same,
        unknown,
        costDelta,
        tiers(saved, samples),
        tiers(current, samples),
        qualities(saved, samples),
        qualities(current, samples),
        costs(saved, samples),
        costs(current, samples),
        stages(saved, samples),
        stages(current, samples));
  }

  private void compare(float change) {
    if (Float.isNaN(change)) {
      unknown++;
    } else if (change < 0) {
      lost++;
    } else if (change > 0) {
      won++;
    } else {
      same++;
    }
  }

  private static double cost(Outcome outcome, int i) {
    return Float.isNaN(outcome.quality()[i]) ? Double.NaN : outcome.cost()[i];
  }

  private static String model(Run run, Outcome outcome, int i) {
    return run.policy().tiers().get(tier(outcome, i)).model();
  }

  private static int tier(Outcome outcome, int i) {
    int served = outcome.servedAt(i);
    return served < 0 ? outcome.tier() : served;
  }

  private static Outcome outcome(Run run, int i) {
    return run.outcomes().get(run.start()[i]);
  }

  private static byte[] tiers(Run run, int[] samples) {
    byte[] out = new byte[samples.length];
    for (int k = 0; k < out.length; k++) {
      out[k] = (byte) tier(outcome(run, samples[k]), samples[k]);
    }
    return out;
  }

  private static float[] qualities(Run run, int[] samples) {
    float[] out = new float[samples.length];
    for (int k = 0; k < out.length; k++) {
      out[k] = outcome(run, samples[k]).quality()[samples[k]];
    }
    return out;
  }

  private static double[] costs(Run run, int[] samples) {
    double[] out = new double[samples.length];
    for (int k = 0; k < out.length; k++) {
      out[k] = cost(outcome(run, samples[k]), samples[k]);
    }
    return out;
  }

  private static byte[] stages(Run run, int[] samples) {
    byte[] out = new byte[samples.length];
    for (int k = 0; k < out.length; k++) {
      out[k] = run.decidedBy()[samples[k]];
    }
    return out;
  }
}
