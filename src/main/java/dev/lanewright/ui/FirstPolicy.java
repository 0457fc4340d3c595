package dev.lanewright.ui;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.ModelColumns;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Score;
import dev.lanewright.policy.Source;
import dev.lanewright.policy.Tier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The policy that a new eval set begins with: its models by price, divided by length. */
final class FirstPolicy {
  private static final List<List<String>> NAMES =
      List.of(
          List.of("small", "large"),
          List.of("small", "mid", "large"),
          List.of("small", "mid", "large", "top"),
          List.of("tiny", "small", "mid", "large", "top"),
          List.of("tiny", "small", "mid", "upper", "large", "top"));
  private static final double FIRST_LENGTH = 200;

  private FirstPolicy() {}

  /** Whether every tier's model answered in the table. */
  static boolean fits(Policy policy, EvalTable table) {
    return policy.tiers().stream().allMatch(t -> table.model(t.model()) != null);
  }

  static Policy of(String name, EvalTable table) {
    List<String> models =
        table.models().stream()
            .sorted(Comparator.comparingDouble(FirstPolicy::rank))
            .map(ModelColumns::model)
            .limit(Policy.MAX_TIERS)
            .toList();
    List<Tier> tiers = new ArrayList<>();
    if (models.size() < 2) {
      String only = models.isEmpty() ? "local/model" : models.getFirst();
      tiers.add(Tier.of("small", only));
      tiers.add(Tier.of("large", only));
    } else {
      List<String> names = NAMES.get(models.size() - 2);
      for (int i = 0; i < models.size(); i++) {
        tiers.add(Tier.of(names.get(i), models.get(i)));
      }
    }
    var thresholds = new LinkedHashMap<String, @Nullable Double>();
    double at = FIRST_LENGTH;
    for (Tier t : tiers.subList(1, tiers.size())) {
      thresholds.put(t.name(), at);
      at *= 3;
    }
    var score = Score.scalar(Source.signal("chars"), Score.Direction.HIGHER, thresholds);
    String title = name.toLowerCase(Locale.ROOT) + "-1";
    return new Policy(title, tiers, List.of(score), tiers.getLast().name(), null);
  }

  /** Mean cost where known; else the mean quality: stronger models are assumed to cost more. */
  private static double rank(ModelColumns m) {
    double cost = 0;
    double quality = 0;
    int priced = 0;
    int graded = 0;
    for (int i = 0; i < m.answered().length; i++) {
      if (Double.isFinite(m.costUsd()[i])) {
        cost += m.costUsd()[i];
        priced++;
      }
      if (Float.isFinite(m.quality()[i])) {
        quality += m.quality()[i];
        graded++;
      }
    }
    return priced > 0 ? cost / priced : graded > 0 ? quality / graded : 1;
  }
}
