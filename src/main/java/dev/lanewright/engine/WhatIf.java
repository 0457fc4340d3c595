package dev.lanewright.engine;

import dev.lanewright.policy.Policy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What if this candidate took this tier. */
public final class WhatIf {
  private WhatIf() {}

  /**
   * A model in the tier's place.
   *
   * @param model {@code provider/id}
   * @param current whether it is the tier's model already
   * @param figures the whole policy's figures with it
   */
  public record Candidate(String model, boolean current, Figures figures) {}

  /** Columns that {@link #candidates} reads: gates are asked about each candidate's answers. */
  public static Set<Need> needs(EvalTable table, Policy policy, String tier) {
    var needs = new LinkedHashSet<Need>();
    for (ModelColumns model : table.models()) {
      needs.addAll(Needs.of(with(policy, tier, model.model())));
    }
    return needs;
  }

  /**
   * Figures for each model of the table, in the table's order, if it took that tier.
   *
   * @throws java.util.NoSuchElementException where a column of {@link #needs} is not loaded
   * @throws IllegalArgumentException where the policy has no such tier
   */
  public static List<Candidate> candidates(
      Run run, String tier, @Nullable Arm baseline, View view) {
    String current = run.policy().tiers().get(Votes.tier(run.policy(), tier)).model();
    var candidates = new ArrayList<Candidate>();
    for (ModelColumns model : run.table().models()) {
      Run changed = run.edit(with(run.policy(), tier, model.model()));
      candidates.add(
          new Candidate(
              model.model(),
              model.model().equals(current),
              FigureMaker.figures(changed, baseline, view)));
    }
    return candidates;
  }

  private static Policy with(Policy policy, String tier, String model) {
    return policy.withTiers(
        policy.tiers().stream().map(t -> t.name().equals(tier) ? t.withModel(model) : t).toList());
  }
}
