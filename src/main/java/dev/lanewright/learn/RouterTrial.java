package dev.lanewright.learn;

import dev.lanewright.engine.RouterCurve;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * How well each kind of router tells which samples need the strong one of two models: out-of-fold,
 * by RouteLLM's metric, over several draws of the parts.
 */
public final class RouterTrial {
  /** Parts of a cross-validation. */
  public static final int FOLDS = 5;

  private final Material material;
  private final float[] weak;
  private final float[] strong;

  /**
   * @param weak quality by sample, no NaN
   * @param strong quality by sample, no NaN
   */
  public RouterTrial(Material material, float[] weak, float[] strong) {
    this.material = material;
    this.weak = weak.clone();
    this.strong = strong.clone();
  }

  /**
   * One router's figures over the draws.
   *
   * @param apgr area under the performance gap recovered
   * @param cpt20 share of strong calls at which a fifth of the gap is recovered
   */
  public record Row(String name, Spread apgr, Spread cpt20, Spread cpt50, Spread cpt80) {}

  /**
   * Trains and measures.
   *
   * @param routers by name
   * @param seeds one draw of the parts for each
   * @param told hears of each draw that is done
   */
  public List<Row> of(
      SequencedMap<String, Learner> routers,
      List<Long> seeds,
      Consumer<Long> told,
      BooleanSupplier stop) {
    Goal goal = Target.GAIN.of(new float[][] {weak, strong}, 1, Double.MIN_VALUE);
    Map<String, List<RouterCurve>> curves = new LinkedHashMap<>();
    for (long seed : seeds) {
      int[] fold = Folds.of(material.groups(), strata(), FOLDS, seed);
      var fit = new CrossFit(material, goal, fold, FOLDS, stop);
      routers.forEach(
          (name, learner) ->
              curves
                  .computeIfAbsent(name, k -> new ArrayList<>())
                  .add(curve(fit.outOfFold(learner))));
      told.accept(seed);
    }
    List<Row> rows = new ArrayList<>();
    curves.forEach((name, all) -> rows.add(row(name, all)));
    return rows;
  }

  /** How well a signal alone separates the samples that gain from the strong model. */
  public Separation separation(int signal) {
    double[] score = new double[material.size()];
    boolean[] needs = new boolean[score.length];
    for (int i = 0; i < score.length; i++) {
      score[i] = material.signal(signal, i);
      needs[i] = strong[i] > weak[i];
    }
    return Separation.of(score, needs);
  }

  /** A signal as it stands, which needs no training and no parts. */
  public Row signal(int signal) {
    double[] score = new double[material.size()];
    for (int i = 0; i < score.length; i++) {
      score[i] = material.signal(signal, i);
    }
    return row(material.signalNames().get(signal), List.of(curve(score)));
  }

  private RouterCurve curve(double[] score) {
    double[] free = new double[score.length];
    return RouterCurve.of(score, weak, strong, free, free, RouterCurve.Edges.DECILES);
  }

  private int[] strata() {
    int[] out = new int[material.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = (weak[i] >= 0.5 ? 2 : 0) + (strong[i] >= 0.5 ? 1 : 0);
    }
    return out;
  }

  private static Row row(String name, List<RouterCurve> all) {
    return new Row(
        name,
        Spread.of(all.stream().mapToDouble(RouterCurve::apgr).toArray()),
        Spread.of(all.stream().mapToDouble(RouterCurve::cpt20).toArray()),
        Spread.of(all.stream().mapToDouble(RouterCurve::cpt50).toArray()),
        Spread.of(all.stream().mapToDouble(RouterCurve::cpt80).toArray()));
  }

  /** The routers that are compared: each alone, and the stack without and with the category. */
  public static SequencedMap<String, Learner> usual(boolean categories) {
    var all = new LinkedHashMap<String, Learner>();
    all.put("signals, ridge", SignalLearner.usual());
    all.put("TF-IDF, logistic", TermLearner.usual(1));
    all.put("embeddings, logistic", EmbeddingLearner.usual(1));
    all.put("nearest neighbours, gain", NeighbourLearner.usual());
    all.put("clusters, gain", ClusterLearner.usual(1));
    all.put("stack", Stacks.usual(true, false, 1));
    if (categories) {
      all.put("category table", CategoryLearner.usual());
      all.put("stack with category", Stacks.usual(true, true, 1));
    }
    return all;
  }
}
