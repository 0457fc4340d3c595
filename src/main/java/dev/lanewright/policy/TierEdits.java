package dev.lanewright.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a policy's ladder that keep the rest of it whole: what names a tier follows it. A
 * policy that can route stays one.
 */
public final class TierEdits {
  private TierEdits() {}

  /** The tier under another name. */
  public static Policy rename(Policy policy, String from, String to) {
    UnaryOperator<String> name = t -> t.equals(from) ? to : t;
    List<Tier> tiers =
        policy.tiers().stream()
            .map(
                t -> t.name().equals(from) ? new Tier(to, t.model(), t.fallbacks(), t.limits()) : t)
            .toList();
    return named(policy, tiers, name);
  }

  /**
   * Another tier at that rung. Score stages never send to it until its threshold is set; a tier
   * below all others moves the lowest one up, to be reached at any score.
   *
   * @param at 0 for the cheapest
   */
  public static Policy add(Policy policy, int at, Tier tier) {
    List<Tier> tiers = new ArrayList<>(policy.tiers());
    tiers.add(at, tier);
    return ordered(policy.withTiers(tiers), new ArrayList<>(policy.tiers()));
  }

  /** Without a tier: what named it goes one tier up, or down where it was the highest. */
  public static Policy remove(Policy policy, String tier) {
    int at = policy.tierIndex(tier);
    if (at < 0 || policy.tiers().size() <= 1) {
      return policy;
    }
    List<Tier> tiers = new ArrayList<>(policy.tiers());
    tiers.remove(at);
    String heir = tiers.get(Math.min(at, tiers.size() - 1)).name();
    List<Stage> stages =
        policy.stages().stream()
            .map(s -> s instanceof Score score ? without(score, tier) : s)
            .toList();
    Cascade cascade = policy.cascade();
    if (cascade != null) {
      var gates = new LinkedHashMap<>(cascade.gates());
      gates.remove(tier);
      cascade = new Cascade(gates, cascade.hint(), cascade.speculateAbove());
    }
    Policy bare = new Policy(policy.name(), policy.tiers(), stages, policy.defaultTier(), cascade);
    Policy renamed = named(bare, tiers, t -> t.equals(tier) ? heir : t);
    return ordered(renamed, policy.tiers());
  }

  /**
   * The tier one rung up (1) or down (-1). Thresholds stay with the rungs, gates with the tiers.
   */
  public static Policy move(Policy policy, String tier, int by) {
    int at = policy.tierIndex(tier);
    int to = at + by;
    if (at < 0 || to < 0 || to >= policy.tiers().size()) {
      return policy;
    }
    List<Tier> tiers = new ArrayList<>(policy.tiers());
    tiers.add(to, tiers.remove(at));
    return ordered(policy.withTiers(tiers), policy.tiers());
  }

  private static Policy named(Policy policy, List<Tier> tiers, UnaryOperator<String> name) {
    List<Stage> stages = policy.stages().stream().map(s -> named(s, name)).toList();
    Cascade cascade = policy.cascade();
    if (cascade != null) {
      var gates = new LinkedHashMap<String, List<Gate>>();
      cascade.gates().forEach((t, g) -> gates.putIfAbsent(name.apply(t), g));
      cascade = new Cascade(gates, cascade.hint(), cascade.speculateAbove());
    }
    return new Policy(policy.name(), tiers, stages, name.apply(policy.defaultTier()), cascade);
  }

  private static Stage named(Stage stage, UnaryOperator<String> name) {
    return switch (stage) {
      case Clusters c -> c;
      case Guard g -> new Guard(g.when(), name.apply(g.atLeast()));
      case Rule r -> new Rule(r.when(), name.apply(r.tier()));
      case Intents i -> {
        var table = new LinkedHashMap<String, String>();
        i.table().forEach((label, t) -> table.put(label, name.apply(t)));
        String otherwise = i.otherwise();
        yield new Intents(
            i.source(), table, i.minConfidence(), otherwise == null ? null : name.apply(otherwise));
      }
      case Score s -> {
        var axes = new LinkedHashMap<String, Source>();
        s.axes().forEach((t, a) -> axes.put(name.apply(t), a));
        var thresholds = new LinkedHashMap<String, @Nullable Double>();
        s.thresholds().forEach((t, x) -> thresholds.put(name.apply(t), x));
        yield new Score(s.kind(), axes, s.direction(), thresholds);
      }
    };
  }

  private static Score without(Score score, String tier) {
    var axes = new LinkedHashMap<>(score.axes());
    var thresholds = new LinkedHashMap<>(score.thresholds());
    axes.remove(tier);
    thresholds.remove(tier);
    return new Score(score.kind(), axes, score.direction(), thresholds);
  }

  private static Policy ordered(Policy policy, List<Tier> before) {
    return policy.withStages(
        policy.stages().stream()
            .map(s -> s instanceof Score score ? ordered(score, policy.tiers(), before) : s)
            .toList());
  }

  /** A threshold for every tier above the lowest, in tier order, and in order of their numbers. */
  private static Score ordered(Score score, List<Tier> tiers, List<Tier> before) {
    boolean scalar = score.kind() == Score.Kind.SCALAR;
    Source any = score.axes().values().stream().findFirst().orElse(Source.signal("chars"));
    List<@Nullable Double> rungs = new ArrayList<>();
    boolean reordered = tiers.size() == before.size();
    before.stream().skip(1).forEach(t -> rungs.add(score.thresholds().get(t.name())));
    SequencedMap<String, Source> axes = new LinkedHashMap<>();
    SequencedMap<String, @Nullable Double> thresholds = new LinkedHashMap<>();
    for (int i = 1; i < tiers.size(); i++) {
      String name = tiers.get(i).name();
      axes.put(name, score.axes().getOrDefault(name, any));
      thresholds.put(name, reordered && scalar ? rungs.get(i - 1) : score.thresholds().get(name));
    }
    return new Score(score.kind(), axes, score.direction(), thresholds);
  }
}
