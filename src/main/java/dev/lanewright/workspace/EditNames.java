package dev.lanewright.workspace;

import dev.lanewright.policy.Intents;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Score;
import dev.lanewright.policy.Stage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Names an edit from what changed, as undo shows it. */
public final class EditNames {
  private EditNames() {}

  /** A name such as {@code mid threshold 0.34 → 0.41}; several changes: {@code 3 changes}. */
  public static String between(Policy before, Policy after) {
    List<String> all = new ArrayList<>();
    if (!before.name().equals(after.name())) {
      all.add("name " + before.name() + " → " + after.name());
    }
    if (!before.tiers().equals(after.tiers())) {
      all.add("tiers");
    }
    if (!before.defaultTier().equals(after.defaultTier())) {
      all.add("default " + before.defaultTier() + " → " + after.defaultTier());
    }
    if (!Objects.equals(before.cascade(), after.cascade())) {
      all.add("cascade");
    }
    stages(before.stages(), after.stages(), all);
    return all.size() == 1 ? all.getFirst() : all.isEmpty() ? "no change" : all.size() + " changes";
  }

  private static void stages(List<Stage> before, List<Stage> after, List<String> all) {
    if (before.size() != after.size()) {
      all.add(before.size() < after.size() ? "add a stage" : "remove a stage");
      return;
    }
    for (int i = 0; i < before.size(); i++) {
      if (!before.get(i).equals(after.get(i))) {
        all.add(stage(i, before.get(i), after.get(i)));
      }
    }
  }

  private static String stage(int index, Stage before, Stage after) {
    if (before instanceof Score a && after instanceof Score b && a.axes().equals(b.axes())) {
      List<String> moved =
          b.thresholds().keySet().stream()
              .filter(t -> !Objects.equals(a.thresholds().get(t), b.thresholds().get(t)))
              .toList();
      if (moved.size() == 1) {
        String tier = moved.getFirst();
        return threshold(tier, a.thresholds().get(tier), b.thresholds().get(tier));
      }
    }
    if (before instanceof Intents a && after instanceof Intents b && sameLabels(a, b)) {
      List<String> moved =
          b.table().keySet().stream()
              .filter(l -> !Objects.equals(a.table().get(l), b.table().get(l)))
              .toList();
      if (moved.size() == 1) {
        String label = moved.getFirst();
        return label + " " + a.table().get(label) + " → " + b.table().get(label);
      }
    }
    return "edit stage " + (index + 1);
  }

  private static boolean sameLabels(Intents a, Intents b) {
    return a.table().keySet().equals(b.table().keySet())
        && a.minConfidence() == b.minConfidence()
        && Objects.equals(a.otherwise(), b.otherwise());
  }

  /** {@code mid threshold 0.34 → 0.41}. */
  public static String threshold(String tier, @Nullable Double from, @Nullable Double to) {
    return tier + " threshold " + number(from) + " → " + number(to);
  }

  /** The number without trailing zeros, or {@code never}. */
  public static String number(@Nullable Double value) {
    return value == null
        ? "never"
        : new BigDecimal(value)
            .setScale(4, RoundingMode.HALF_EVEN)
            .stripTrailingZeros()
            .toPlainString();
  }
}
