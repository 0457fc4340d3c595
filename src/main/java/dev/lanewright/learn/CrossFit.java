package dev.lanewright.learn;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Scores of samples by models that never saw them, nor anything of their part. Which parts were
 * left out names a model, so that the inner cross-validation of one stack serves the others: a
 * model trained without parts f and g gives part g's scores to the stack that is tested on f, and
 * part f's to the one tested on g.
 */
public final class CrossFit {
  private final Material material;
  private final Goal goal;
  private final int[] fold;
  private final int folds;
  private final BooleanSupplier stop;
  private final Map<Key, double[]> known = new HashMap<>();

  private record Key(Learner learner, long leftOut) {}

  /**
   * @param fold part of each sample, of {@link Folds#of}
   * @param stop asked between models
   * @throws IllegalArgumentException where a group of equal samples lies in several parts
   */
  public CrossFit(Material material, Goal goal, int[] fold, int folds, BooleanSupplier stop) {
    if (Folds.leaks(fold, material.groups())) {
      throw new IllegalArgumentException(
          "copies of one prompt lie in several parts: scores would be tested on what they were"
              + " fitted on");
    }
    this.material = material;
    this.goal = goal;
    this.fold = fold.clone();
    this.folds = folds;
    this.stop = stop;
  }

  /** Out-of-fold scores of every sample. */
  public double[] outOfFold(Learner learner) {
    double[] out = new double[material.size()];
    for (int f = 0; f < folds; f++) {
      long mask = 1L << f;
      double[] scores =
          learner instanceof StackLearner stack
              ? stack.train(this, mask).of(Folds.only(fold, mask))
              : scores(learner, mask);
      int[] samples = Folds.only(fold, mask);
      for (int k = 0; k < samples.length; k++) {
        out[samples[k]] = scores[k];
      }
    }
    return out;
  }

  /** The learner trained on everything. */
  public Learner.Trained whole(Learner learner) {
    return learner instanceof StackLearner stack
        ? stack.train(this, 0)
        : learner.train(material, goal, Folds.without(fold, 0));
  }

  Material material() {
    return material;
  }

  Goal goal() {
    return goal;
  }

  /** Positions outside the parts. */
  int[] without(long leftOut) {
    return Folds.without(fold, leftOut);
  }

  Learner.Trained trained(Learner learner, long leftOut) {
    check();
    return learner.train(material, goal, Folds.without(fold, leftOut));
  }

  /** Scores of the samples left out, ascending, by a model trained on the others. */
  private double[] scores(Learner learner, long leftOut) {
    var key = new Key(learner, leftOut);
    double[] found = known.get(key);
    if (found == null) {
      found = trained(learner, leftOut).of(Folds.only(fold, leftOut));
      known.put(key, found);
    }
    return found;
  }

  /**
   * Scores of the samples outside the parts left out, ascending, each by a model that saw neither
   * its part nor those.
   */
  double[] inner(Learner learner, long leftOut) {
    int[] samples = Folds.without(fold, leftOut);
    double[] out = new double[samples.length];
    for (int g = 0; g < folds; g++) {
      if ((leftOut >>> g & 1) != 0) {
        continue;
      }
      long both = leftOut | 1L << g;
      int[] scored = Folds.only(fold, both);
      double[] scores = scores(learner, both);
      for (int k = 0; k < samples.length; k++) {
        if (fold[samples[k]] == g) {
          out[k] = scores[Arrays.binarySearch(scored, samples[k])];
        }
      }
    }
    return out;
  }

  /** Scores of the samples left out, by a model trained on all others. */
  double[] outer(Learner learner, long leftOut) {
    return scores(learner, leftOut);
  }

  private void check() {
    if (stop.getAsBoolean()) {
      throw new Stopped();
    }
  }

  /** The work was no longer wanted. */
  public static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Stopped() {
      super("stopped");
    }
  }
}
