package dev.lanewright.workspace.learn;

import dev.lanewright.engine.Arm;
import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Hull;
import dev.lanewright.engine.Need;
import dev.lanewright.engine.Reference;
import dev.lanewright.engine.References;
import dev.lanewright.engine.Run;
import dev.lanewright.engine.View;
import dev.lanewright.evalset.Split;
import dev.lanewright.learn.tune.Against;
import dev.lanewright.learn.tune.Ladder;
import dev.lanewright.learn.tune.NestedTuning;
import dev.lanewright.learn.tune.TuneGoal;
import dev.lanewright.learn.tune.TuneNeeds;
import dev.lanewright.learn.tune.Tuner;
import dev.lanewright.policy.Cascade;
import dev.lanewright.policy.Gate;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Range;
import dev.lanewright.policy.Score;
import dev.lanewright.policy.Source;
import dev.lanewright.policy.Stage;
import dev.lanewright.policy.Tier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What ladders of several models come to beside the best single model, each tuned for its {@link
 * Aim}: chosen, learned and tuned on the tune split and measured on the report split, or by nested
 * cross-validation where that would hold too few samples.
 */
public final class LadderStudy {
  private static final String NAME = "ladder";
  private static final double LENGTH = 10_000_000;

  /**
   * What to tune for, relative to the best single model.
   *
   * @param kind which of the two is bounded
   * @param share of its quality that is kept at the least cost, or of its cost that is spent for
   *     the most quality
   */
  public record Aim(TuneGoal.Kind kind, double share) {
    /** As good as the best single model, at the least cost. */
    public static final Aim AS_GOOD = new Aim(TuneGoal.Kind.QUALITY_FLOOR, 1);

    private TuneGoal beside(Ladder.Rung best) {
      return kind == TuneGoal.Kind.QUALITY_FLOOR
          ? TuneGoal.floor(share * best.quality())
          : TuneGoal.budget(share * best.cost());
    }
  }

  /** What routes. */
  public enum Kind {
    /** A classifier's cumulative scores, before any call. */
    POLICY,
    /** Gates on refusals and on lengths of answers, from the lowest tier up. */
    CASCADE,
    /** Both. */
    BOTH
  }

  /**
   * One ladder, measured on held-out samples.
   *
   * @param models by part, cheapest first
   * @param against beside the best single model
   * @param hullCost USD at which mixing single models reaches the same quality, NaN where never
   * @param optimism by how much the change from the best single model, in quality 0..1, was larger
   *     on the samples that were tuned on
   */
  public record Row(
      int tiers,
      Kind kind,
      List<List<String>> models,
      Against against,
      double hullCost,
      double optimism) {
    public Row {
      models = List.copyOf(models);
    }
  }

  /**
   * The study.
   *
   * @param nested whether by nested cross-validation
   * @param single the best single model, chosen on what was tuned on, beside itself
   * @param singles that model by part
   * @param oracle the cheapest right model per sample, on the same held-out samples
   */
  public record Result(
      boolean nested, Against single, List<String> singles, Reference oracle, List<Row> rows) {
    public Result {
      singles = List.copyOf(singles);
      rows = List.copyOf(rows);
    }
  }

  private final EvalTable table;
  private final LadderScores scores;
  private final Aim aim;
  private final int folds;
  private final long seed;
  private final BooleanSupplier stop;
  private final boolean nested;

  private LadderStudy(
      EvalTable table, LadderScores scores, Aim aim, int folds, long seed, BooleanSupplier stop) {
    this.table = table;
    this.scores = scores;
    this.aim = aim;
    this.folds = folds;
    this.seed = seed;
    this.stop = stop;
    this.nested = NestedTuning.wanted(table, View.ALL);
  }

  /** Columns that the study reads: the gates' words on every model's answers. */
  public static Set<Need> needs(EvalTable table) {
    Set<Need> all = new LinkedHashSet<>();
    table.models().forEach(m -> gates().forEach(g -> all.addAll(needs(g, m.model()))));
    return all;
  }

  private static Set<Need> needs(Gate gate, String model) {
    var gates = new LinkedHashMap<String, List<Gate>>(Map.of("a", List.of(gate)));
    List<Tier> tiers = List.of(Tier.of("a", model), Tier.of("b", model));
    return TuneNeeds.of(new Policy("", tiers, List.of(), "a", new Cascade(gates, false, null)));
  }

  /**
   * Runs the study.
   *
   * @param table with the columns of {@link #needs}
   * @param tiers sizes of the ladders
   * @param told hears of each ladder
   * @throws IllegalArgumentException where too few models are priced and graded
   */
  public static Result run(
      EvalTable table,
      LadderScores scores,
      List<Integer> tiers,
      Aim aim,
      int folds,
      long seed,
      Consumer<String> told,
      BooleanSupplier stop) {
    return new LadderStudy(table, scores, aim, folds, seed, stop).run(tiers, told);
  }

  private Result run(List<Integer> tiers, Consumer<String> told) {
    NestedTuning.Result single = heldOut(this::single);
    Arm best = single.heldOut();
    Hull hull = hull(best);
    List<Row> rows = new ArrayList<>();
    for (int size : tiers) {
      for (Kind kind : Kind.values()) {
        told.accept(size + " tiers, " + kind.name().toLowerCase(Locale.ROOT));
        NestedTuning.Result found = heldOut(part -> tuned(part, size, kind));
        Against against = Against.of(table, found.heldOut(), best, seed);
        rows.add(
            new Row(
                size,
                kind,
                found.policies().stream().map(LadderStudy::models).toList(),
                against,
                hull.costAt(against.quality().value()),
                found.optimism().quality() - single.optimism().quality()));
      }
    }
    View view = View.of(nested ? null : Split.REPORT);
    Reference oracle =
        References.of(Run.of(table, of(List.of("", ""), List.of(), null)), view).stream()
            .filter(r -> r.kind() == Reference.Kind.ORACLE)
            .findFirst()
            .orElseThrow();
    return new Result(
        nested,
        Against.of(table, best, best, seed),
        single.policies().stream().map(p -> models(p).getLast()).toList(),
        oracle,
        rows);
  }

  private NestedTuning.Result heldOut(NestedTuning.Tuning tuning) {
    return nested
        ? NestedTuning.of(table, tuning, View.ALL, folds, seed, share -> {}, stop)
        : NestedTuning.once(table, tuning, View.ALL);
  }

  private Run single(EvalTable part) {
    String best = Ladder.best(part, View.of(Split.TUNE)).model();
    return Run.of(part, of(List.of(best, best), List.of(), null));
  }

  private Run tuned(EvalTable part, int size, Kind kind) {
    View tune = View.of(Split.TUNE);
    List<String> models = Ladder.choose(part, tune, size).stream().map(Ladder.Rung::model).toList();
    Map<Need, Object> columns = new HashMap<>();
    List<Stage> stages = new ArrayList<>();
    if (kind != Kind.CASCADE) {
      List<String> names = IntStream.range(0, size).mapToObj(LadderStudy::tier).toList();
      columns.putAll(scores.of(part, NAME, names, models));
      stages.add(stage(names));
    }
    Policy policy = of(models, stages, kind == Kind.POLICY ? null : cascade(size));
    EvalTable whole = part.with(columns);
    TuneGoal goal = aim.beside(Ladder.best(part, tune));
    return Run.of(whole, Tuner.tune(whole, policy, goal, tune, share -> {}, stop).policy());
  }

  private static Score stage(List<String> names) {
    var axes = new LinkedHashMap<String, Source>();
    var thresholds = new LinkedHashMap<String, @Nullable Double>();
    for (String name : names.subList(1, names.size())) {
      axes.put(name, Source.parse("classifier:" + NAME + ">=" + name));
      thresholds.put(name, 0.5);
    }
    return new Score(Score.Kind.CUMULATIVE, axes, Score.Direction.HIGHER, thresholds);
  }

  private static Cascade cascade(int size) {
    var gates = new LinkedHashMap<String, List<Gate>>();
    IntStream.range(0, size - 1).forEach(t -> gates.put(tier(t), gates()));
    return new Cascade(gates, false, null);
  }

  private static List<Gate> gates() {
    return List.of(new Gate.NotRefusal(), new Gate.Length(new Range(null, null, null, LENGTH)));
  }

  private static Policy of(List<String> models, List<Stage> stages, @Nullable Cascade cascade) {
    List<Tier> tiers =
        IntStream.range(0, models.size()).mapToObj(t -> Tier.of(tier(t), models.get(t))).toList();
    String start = cascade == null ? tier(models.size() - 1) : tier(0);
    return new Policy(NAME, tiers, stages, start, cascade);
  }

  private static String tier(int t) {
    return "t" + (t + 1);
  }

  private static List<String> models(Policy policy) {
    return policy.tiers().stream().map(Tier::model).toList();
  }

  /** The hull of the single models on the held-out samples. */
  private Hull hull(Arm heldOut) {
    double[] costs = new double[table.models().size()];
    double[] qualities = new double[costs.length];
    for (int m = 0; m < costs.length; m++) {
      double cost = 0;
      double quality = 0;
      int n = 0;
      for (int i = 0; i < table.n(); i++) {
        double q = table.models().get(m).quality()[i];
        double usd = table.models().get(m).costUsd()[i];
        if (!Float.isNaN(heldOut.quality()[i]) && !Double.isNaN(q + usd)) {
          quality += q;
          cost += usd;
          n++;
        }
      }
      costs[m] = cost / n;
      qualities[m] = quality / n;
    }
    return Hull.of(costs, qualities);
  }

  /** Scores of a classifier that is trained on the tune split alone. */
  @FunctionalInterface
  public interface LadderScores {
    /** Cumulative scores of every sample of the table: out-of-fold where trained on. */
    Map<Need, Object> of(EvalTable part, String name, List<String> tiers, List<String> models);
  }
}
