package dev.lanewright.learn.tune;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Need;
import dev.lanewright.policy.Cascade;
import dev.lanewright.policy.Condition;
import dev.lanewright.policy.Gate;
import dev.lanewright.policy.Intents;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Range;
import dev.lanewright.policy.Rule;
import dev.lanewright.policy.Score;
import dev.lanewright.policy.Source;
import dev.lanewright.policy.Stage;
import dev.lanewright.policy.Tier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Policies that differ from one in a single dial, for dials that are simply tried. */
final class Moves {
  private static final int POSITIONS = 40;
  private static final double[] CONFIDENCES = {0, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.99};

  private final EvalTable table;
  private final Policy policy;

  Moves(EvalTable table, Policy policy) {
    this.table = table;
    this.policy = policy;
  }

  /** Other positions of one stage's dials, one list per dial; guards are never touched. */
  List<List<Policy>> ofStage(int stage) {
    return switch (policy.stages().get(stage)) {
      case Rule r -> List.of(ruleTiers(stage, r), ruleBounds(stage, r));
      case Intents i -> List.of(otherwise(stage, i), confidences(stage, i));
      case Score s when s.kind() == Score.Kind.CUMULATIVE -> axes(stage, s);
      default -> List.of();
    };
  }

  /** The default's tiers. */
  List<Policy> defaults() {
    return policy.tiers().stream().map(t -> policy.withDefault(t.name())).toList();
  }

  /**
   * Confidence gates of the cascade at other heights, and gates on texts as others of their kind
   * whose words the table holds (those of {@link TuneNeeds}), one list per gate.
   */
  List<List<Policy>> gates() {
    List<List<Policy>> all = new ArrayList<>();
    Cascade cascade = policy.cascade();
    if (cascade == null) {
      return all;
    }
    cascade
        .gates()
        .forEach(
            (tier, gates) -> {
              for (int g = 0; g < gates.size(); g++) {
                all.add(others(cascade, tier, gates, g));
              }
            });
    return all;
  }

  private List<Policy> others(Cascade cascade, String tier, List<Gate> gates, int at) {
    List<Gate> instead =
        switch (gates.get(at)) {
          case Gate.Confidence _ ->
              Arrays.stream(CONFIDENCES).<Gate>mapToObj(Gate.Confidence::new).toList();
          case Gate.Called _ -> List.of();
          case Gate.Text text -> ofKind(text, policy.tier(tier).map(Tier::model).orElse(""));
        };
    List<Policy> all = new ArrayList<>();
    for (Gate gate : instead) {
      List<Gate> changed = new ArrayList<>(gates);
      changed.set(at, gate);
      var byTier = new LinkedHashMap<>(cascade.gates());
      byTier.put(tier, changed);
      all.add(policy.withCascade(new Cascade(byTier, cascade.hint(), cascade.speculateAbove())));
    }
    return all;
  }

  /** In the order of their words, since the table has none. */
  private List<Gate> ofKind(Gate.Text gate, String model) {
    return table.columns().keySet().stream()
        .filter(
            n ->
                n instanceof Need.GateResult r
                    && r.model().equals(model)
                    && r.gate().getClass() == gate.getClass())
        .map(n -> (Gate) ((Need.GateResult) n).gate())
        .sorted(Comparator.comparing(Gate::toString))
        .toList();
  }

  private List<Policy> ruleTiers(int stage, Rule rule) {
    return policy.tiers().stream()
        .map(t -> policy.withStage(stage, new Rule(rule.when(), t.name())))
        .toList();
  }

  /** Where the rule is one number below or above a bound, other bounds. */
  private List<Policy> ruleBounds(int stage, Rule rule) {
    List<Policy> all = new ArrayList<>();
    if (rule.when() instanceof Condition.InRange in) {
      for (double x : positions(in.source())) {
        Range moved = moved(in.range(), x);
        if (moved != null) {
          Stage changed = new Rule(new Condition.InRange(in.source(), moved), rule.tier());
          all.add(policy.withStage(stage, changed));
        }
      }
    }
    return all;
  }

  private static @Nullable Range moved(Range range, double x) {
    Range[] single = {
      new Range(x, null, null, null),
      new Range(null, x, null, null),
      new Range(null, null, x, null),
      new Range(null, null, null, x)
    };
    @Nullable Double[] bounds = {range.atLeast(), range.above(), range.below(), range.atMost()};
    if (Arrays.stream(bounds).filter(b -> b != null).count() != 1) {
      return null;
    }
    for (int b = 0; b < bounds.length; b++) {
      if (bounds[b] != null) {
        return single[b];
      }
    }
    return null;
  }

  private List<Policy> otherwise(int stage, Intents i) {
    List<Policy> all = new ArrayList<>();
    all.add(policy.withStage(stage, with(i, i.minConfidence(), null)));
    for (Tier t : policy.tiers()) {
      all.add(policy.withStage(stage, with(i, i.minConfidence(), t.name())));
    }
    return all;
  }

  private List<Policy> confidences(int stage, Intents i) {
    return Arrays.stream(CONFIDENCES)
        .mapToObj(c -> policy.withStage(stage, with(i, c, i.otherwise())))
        .toList();
  }

  private static Intents with(Intents i, double confidence, @Nullable String otherwise) {
    return new Intents(i.source(), i.table(), confidence, otherwise);
  }

  private List<List<Policy>> axes(int stage, Score score) {
    List<List<Policy>> all = new ArrayList<>();
    score
        .axes()
        .forEach(
            (tier, source) -> {
              List<Policy> some = new ArrayList<>();
              some.add(policy.withStage(stage, score.with(tier, null)));
              for (double x : positions(source)) {
                some.add(policy.withStage(stage, score.with(tier, x)));
              }
              all.add(some);
            });
    return all;
  }

  /** Quantiles of the number over the table. */
  private double[] positions(Source source) {
    double[] sorted =
        Arrays.stream(table.numbers(new Need.Numbers(source)))
            .filter(Double::isFinite)
            .sorted()
            .distinct()
            .toArray();
    int n = Math.min(POSITIONS, sorted.length);
    double[] some = new double[n];
    for (int i = 0; i < n; i++) {
      some[i] = sorted[(int) ((long) i * sorted.length / n)];
    }
    return some;
  }
}
