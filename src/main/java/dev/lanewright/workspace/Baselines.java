package dev.lanewright.workspace;

import dev.lanewright.engine.Baseline;
import dev.lanewright.engine.ModelColumns;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Tier;
import java.util.ArrayList;
import java.util.List;

/** The baselines that can be chosen, and what people call them. */
public final class Baselines {
  private Baselines() {}

  /** All-strong: every request to the top tier's model. */
  public static Baseline strong(Policy policy) {
    return new Baseline.Model(policy.tiers().getLast().model());
  }

  /** Every tier's model, strongest first, then other recorded models, saved policies, fields. */
  public static List<Baseline> choices(
      Policy policy, List<ModelColumns> models, List<SavedVersion> saved, List<String> fields) {
    List<Baseline> all = new ArrayList<>();
    policy.tiers().reversed().forEach(t -> all.add(new Baseline.Model(t.model())));
    models.forEach(m -> add(all, new Baseline.Model(m.model())));
    saved.forEach(v -> add(all, new Baseline.Saved(v.policy())));
    fields.stream()
        .filter(Baselines::isProduction)
        .forEach(f -> add(all, new Baseline.Production(f)));
    return List.copyOf(all);
  }

  private static boolean isProduction(String field) {
    String f = field.toLowerCase(java.util.Locale.ROOT);
    return f.contains("production") || f.contains("lane") || f.contains("routed");
  }

  private static void add(List<Baseline> all, Baseline baseline) {
    if (!all.contains(baseline)) {
      all.add(baseline);
    }
  }

  /** A short name, such as {@code all-large}, {@code support-v2} or {@code production}. */
  public static String name(Baseline baseline, Policy policy) {
    return switch (baseline) {
      case Baseline.Model m ->
          "all-"
              + policy.tiers().stream()
                  .filter(t -> t.model().equals(m.model()))
                  .map(Tier::name)
                  .findFirst()
                  .orElse(m.model().substring(m.model().indexOf('/') + 1));
      case Baseline.Saved s -> s.policy().name();
      case Baseline.Production p -> "production";
    };
  }
}
