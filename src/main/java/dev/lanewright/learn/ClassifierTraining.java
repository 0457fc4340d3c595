package dev.lanewright.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/** Trains a {@link Classifier} with out-of-fold probabilities of its own samples. */
public final class ClassifierTraining {
  /** Parts of the cross-validation. */
  public static final int FOLDS = 5;

  private ClassifierTraining() {}

  /**
   * What to train.
   *
   * @param tiers names, cheapest first
   * @param signals whether signals are features
   * @param category whether the category is a feature
   * @param adequate least quality that counts as right
   * @param cost what a hard request sent to a cheap lane costs over the reverse, above 0
   * @param isotonic whether probabilities are calibrated by isotonic steps instead of Platt's curve
   */
  public record Settings(
      List<String> tiers,
      Method method,
      Target target,
      boolean signals,
      boolean category,
      double adequate,
      double cost,
      boolean isotonic,
      long seed) {
    public Settings {
      tiers = List.copyOf(tiers);
    }
  }

  /**
   * The classifier and what it would have said of its own samples, had it not seen them.
   *
   * @param outOfFold cumulative probabilities by head, then by sample
   */
  public record Result(Classifier classifier, double[][] outOfFold) {

    /** An output of the classifier, out-of-fold, by sample. */
    public double[] outOfFold(String output) {
      double[] values = new double[outOfFold[0].length];
      double[] one = new double[outOfFold.length];
      for (int i = 0; i < values.length; i++) {
        for (int h = 0; h < one.length; h++) {
          one[h] = outOfFold[h][i];
        }
        values[i] = classifier.output(output, one);
      }
      return values;
    }
  }

  /**
   * Trains.
   *
   * @param quality by tier, then by sample, no NaN
   * @param embedder what made the material's embeddings, empty for none
   * @param progress told the share done, 0..1
   * @throws IllegalArgumentException with too few samples
   * @throws CrossFit.Stopped when stopped
   */
  public static Result train(
      Material material,
      float[][] quality,
      Settings settings,
      String embedder,
      DoubleConsumer progress,
      BooleanSupplier stop) {
    int cuts = settings.tiers().size() - 1;
    int[] fold = folds(material, quality, settings);
    Learner learner =
        settings
            .method()
            .learner(settings.signals(), settings.category(), settings.cost(), settings.seed());
    List<Head> heads = new ArrayList<>();
    double[][] raw = new double[cuts][];
    for (int cut = 1; cut <= cuts; cut++) {
      Goal goal = settings.target().of(quality, cut, settings.adequate());
      var fit = new CrossFit(material, goal, fold, FOLDS, stop);
      double[] scores = fit.outOfFold(learner);
      progress.accept((cut - 0.3) / cuts);
      Calibration calibration =
          settings.isotonic()
              ? Isotonic.fit(scores, goal.needs())
              : Platt.fit(scores, goal.needs());
      heads.add(new Head(fit.whole(learner).scorer(), calibration));
      raw[cut - 1] = scores;
      for (int i = 0; i < scores.length; i++) {
        raw[cut - 1][i] = calibration.of(scores[i]);
      }
      progress.accept((double) cut / cuts);
    }
    boolean reads = settings.signals() || settings.method() == Method.SIGNALS;
    var classifier =
        new Classifier(
            settings.tiers(),
            heads,
            settings.method().embeds() ? embedder : "",
            reads ? material.signalNames() : List.of(),
            settings.category() || settings.method() == Method.CATEGORY);
    return new Result(classifier, ordered(raw));
  }

  /** Parts in which each outcome (which tiers are right) has its share. */
  private static int[] folds(Material material, float[][] quality, Settings settings) {
    int[] strata = new int[material.size()];
    for (int i = 0; i < strata.length; i++) {
      for (float[] tier : quality) {
        strata[i] = 2 * strata[i] + (tier[i] >= settings.adequate() ? 1 : 0);
      }
    }
    return Folds.of(material.groups(), strata, FOLDS, settings.seed());
  }

  private static double[][] ordered(double[][] byHead) {
    double[][] out = new double[byHead.length][byHead[0].length];
    double[] one = new double[byHead.length];
    for (int i = 0; i < out[0].length; i++) {
      for (int k = 0; k < one.length; k++) {
        one[k] = byHead[k][i];
      }
      double[] p = Classifier.ordered(one);
      for (int k = 0; k < one.length; k++) {
        out[k][i] = p[k];
      }
    }
    return out;
  }
}
