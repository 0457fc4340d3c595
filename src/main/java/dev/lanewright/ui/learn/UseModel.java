package dev.lanewright.ui.learn;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.ModelColumns;
import dev.lanewright.learn.Classifier;
import dev.lanewright.policy.Clusters;
import dev.lanewright.policy.IntentSource;
import dev.lanewright.policy.Intents;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Score;
import dev.lanewright.policy.Source;
import dev.lanewright.policy.Stage;
import dev.lanewright.policy.Tier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A policy that reads a trained model: its stage takes the place of the one of its kind. */
final class UseModel {
  private static final double HALF = 0.5;
  private static final double AS_GOOD = 0.02;

  private UseModel() {}

  /** Score thresholds on a classifier: one score for two lanes, else one for each lane. */
  static Policy of(Policy policy, String name, Classifier classifier) {
    var thresholds = new LinkedHashMap<String, @Nullable Double>();
    var axes = new LinkedHashMap<String, Source>();
    for (Tier tier : policy.tiers().subList(1, policy.tiers().size())) {
      boolean known = classifier.tiers().indexOf(tier.name()) > 0;
      thresholds.put(tier.name(), known ? HALF : null);
      axes.put(
          tier.name(),
          new Source(
              Source.Kind.CLASSIFIER,
              known && classifier.tiers().size() > 2 ? name + ">=" + tier.name() : name));
    }
    Score score =
        classifier.tiers().size() == 2
            ? Score.scalar(
                new Source(Source.Kind.CLASSIFIER, name), Score.Direction.HIGHER, thresholds)
            : new Score(Score.Kind.CUMULATIVE, axes, Score.Direction.HIGHER, thresholds);
    return place(policy, score, Score.class::isInstance);
  }

  /** The clusters with a bound on their pass rate. */
  static Policy clusters(Policy policy, String name, double bound) {
    return place(policy, new Clusters(name, bound), Clusters.class::isInstance);
  }

  /** The intent table by a trained model; each label where its category is served as well. */
  static Policy intents(Policy policy, String name, List<String> labels, EvalTable table) {
    var map = new LinkedHashMap<String, String>();
    Intents before =
        policy.stages().stream()
            .filter(Intents.class::isInstance)
            .map(Intents.class::cast)
            .findFirst()
            .orElse(null);
    for (String label : labels) {
      String known = before == null ? null : before.table().get(label);
      map.put(label, known != null ? known : lane(policy, label, table));
    }
    double sure = before == null ? HALF : before.minConfidence();
    return place(
        policy,
        new Intents(
            new IntentSource.Trained(name), map, sure, before == null ? null : before.otherwise()),
        Intents.class::isInstance);
  }

  /** The cheapest lane whose model is about as good as the best in the category of that name. */
  private static String lane(Policy policy, String label, EvalTable table) {
    int category = table.categories().indexOf(label);
    List<Double> means =
        policy.tiers().stream().map(t -> mean(table.model(t.model()), table, category)).toList();
    double best =
        means.stream().mapToDouble(Double::doubleValue).filter(Double::isFinite).max().orElse(-1);
    for (int t = 0; t < means.size(); t++) {
      if (best >= 0 && means.get(t) >= best - AS_GOOD) {
        return policy.tiers().get(t).name();
      }
    }
    return policy.defaultTier();
  }

  private static double mean(@Nullable ModelColumns model, EvalTable table, int category) {
    double sum = 0;
    int n = 0;
    for (int i = 0; model != null && i < table.n(); i++) {
      if (table.category()[i] == category && !Float.isNaN(model.quality()[i])) {
        sum += model.quality()[i];
        n++;
      }
    }
    return n == 0 ? Double.NaN : sum / n;
  }

  /** In place of the first of its kind, else before the first score, which always decides. */
  private static Policy place(Policy policy, Stage stage, Predicate<Stage> kind) {
    List<Stage> stages = new ArrayList<>(policy.stages());
    for (int i = 0; i < stages.size(); i++) {
      if (kind.test(stages.get(i))) {
        stages.set(i, stage);
        return policy.withStages(stages);
      }
    }
    int at = 0;
    while (at < stages.size() && !(stages.get(at) instanceof Score)) {
      at++;
    }
    stages.add(at, stage);
    return policy.withStages(stages);
  }
}
