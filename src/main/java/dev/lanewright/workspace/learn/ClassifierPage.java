package dev.lanewright.workspace.learn;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.ModelColumns;
import dev.lanewright.engine.RouterCurve;
import dev.lanewright.learn.Classifier;
import dev.lanewright.learn.Goal;
import dev.lanewright.learn.Reliability;
import dev.lanewright.learn.Separation;
import dev.lanewright.learn.Target;
import dev.lanewright.store.TrainedModels.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What a classifier is worth, by what it said of its own training samples before it had seen them.
 *
 * @param lanes {@code provider/id} by lane, empty where the lanes are not known here
 * @param cuts one for each tier above the first
 */
public record ClassifierPage(Classifier classifier, List<String> lanes, List<Cut> cuts) {
  private static final int BINS = 10;

  /**
   * One cut between tiers.
   *
   * @param tier first tier above it
   * @param n samples with an out-of-fold value and grades of every lane
   * @param needs share of them that no lane below serves, but one above does
   * @param apgr area under the performance gap recovered between the two lanes beside the cut
   * @param auc how well needing and other samples are told apart
   * @param misrouted least share on the wrong side of a single threshold
   * @param reliability how often P(this tier or a higher one is needed) holds
   */
  public record Cut(
      String tier,
      long n,
      double needs,
      double apgr,
      double auc,
      double misrouted,
      Reliability reliability) {}

  /**
   * Computes it.
   *
   * @param lanes model of each tier by the tier's name
   * @param outOfFold values by output
   */
  static ClassifierPage of(
      Classifier classifier,
      Map<String, String> lanes,
      EvalTable table,
      Map<String, Numbers> outOfFold,
      double adequate) {
    List<float[]> graded = new ArrayList<>();
    List<String> models = new ArrayList<>();
    for (String tier : classifier.tiers()) {
      String model = lanes.get(tier);
      ModelColumns columns = model == null ? null : table.model(model);
      if (model == null || columns == null) {
        return new ClassifierPage(classifier, List.of(), List.of());
      }
      models.add(model);
      graded.add(columns.quality());
    }
    List<Cut> cuts = new ArrayList<>();
    for (int k = 1; k < classifier.tiers().size(); k++) {
      String tier = classifier.tiers().get(k);
      Numbers said = outOfFold.get(">=" + tier);
      if (said != null && said.ids().length > 0) {
        cuts.add(cut(k, tier, said, graded, table, adequate));
      }
    }
    return new ClassifierPage(classifier, models, cuts);
  }

  private static Cut cut(
      int k, String tier, Numbers said, List<float[]> graded, EvalTable table, double adequate) {
    int[] at = new int[said.ids().length];
    double[] score = new double[at.length];
    int n = 0;
    for (int i = 0; i < at.length; i++) {
      int place = Arrays.binarySearch(table.ids(), said.ids()[i]);
      if (place >= 0
          && !Double.isNaN(said.values()[i])
          && graded.stream().noneMatch(q -> Float.isNaN(q[place]))) {
        at[n] = place;
        score[n++] = said.values()[i];
      }
    }
    score = Arrays.copyOf(score, n);
    float[][] quality = new float[graded.size()][n];
    for (int t = 0; t < quality.length; t++) {
      for (int i = 0; i < n; i++) {
        quality[t][i] = graded.get(t)[at[i]];
      }
    }
    Goal goal = Target.ONLY_HIGHER_RIGHT.of(quality, k, adequate);
    boolean[] needs = goal.needs();
    int count = 0;
    for (boolean need : needs) {
      count += need ? 1 : 0;
    }
    Separation apart = Separation.of(score, needs);
    double[] free = new double[n];
    double apgr =
        RouterCurve.of(score, quality[k - 1], quality[k], free, free, RouterCurve.Edges.DECILES)
            .apgr();
    return new Cut(
        tier,
        n,
        n == 0 ? Double.NaN : (double) count / n,
        apgr,
        apart.auc(),
        apart.misrouted(),
        Reliability.of(score, needs, BINS));
  }
}
