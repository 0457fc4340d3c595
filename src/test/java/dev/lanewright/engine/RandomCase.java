package dev.lanewright.engine;

import dev.lanewright.evalset.Split;
import dev.lanewright.policy.Cascade;
import dev.lanewright.policy.Clusters;
import dev.lanewright.policy.Condition;
import dev.lanewright.policy.Gate;
import dev.lanewright.policy.Guard;
import dev.lanewright.policy.IntentSource;
import dev.lanewright.policy.Intents;
import dev.lanewright.policy.Limits;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Range;
import dev.lanewright.policy.Rule;
import dev.lanewright.policy.Score;
import dev.lanewright.policy.Source;
import dev.lanewright.policy.Stage;
import dev.lanewright.policy.Tier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Seeded random tables, policies, views and baselines that together use everything. */
final class RandomCase {
  static final List<String> TIERS = List.of("t0", "t1", "t2", "t3", "t4", "t5");
  static final List<Source> NUMBERS =
      List.of(Source.field("s"), Source.signal("chars"), classifier("c"));
  static final Condition.Text WORD = new Condition.Keyword(List.of("lawsuit"));
  static final Condition.Text PATTERN = new Condition.Regex("a+");
  static final IntentSource FIELD_INTENT = new IntentSource.Field("intent");
  static final IntentSource TEXT_INTENT =
      new IntentSource.Keywords(new LinkedHashMap<>(Map.of("x", List.of("x"))));
  static final IntentSource.Trained TRAINED_INTENT = new IntentSource.Trained("t");
  static final List<Gate.Text> TEXT_GATES =
      List.of(
          new Gate.Regex("ok"),
          new Gate.Length(Range.atLeast(3)),
          new Gate.NotRefusal(),
          new Gate.Schema(Map.of("type", "object")),
          new Gate.Reference(true));

  static final List<Gate.Called> CALLED_GATES =
      List.of(
          new Gate.Verifier("p/m1", "verified"),
          new Gate.Critique("critique"),
          new Gate.Agreement("p/m0", ""));

  private static Source classifier(String name) {
    return new Source(Source.Kind.CLASSIFIER, name);
  }

  final SplittableRandom random;
  final EvalTable table;
  final Policy policy;
  final View view;
  final @Nullable Arm baseline;

  RandomCase(long seed) {
    random = new SplittableRandom(seed);
    int n = random.nextInt(1, 400);
    int tiers = random.nextInt(2, 7);
    table = table(n, random.nextInt(1, 8));
    policy = policy(tiers);
    view = view();
    baseline = baseline(n);
  }

  private EvalTable table(int n, int models) {
    long[] ids = new long[n];
    Arrays.setAll(ids, i -> 10L + i);
    int categories = random.nextInt(1, 5);
    var names = new ArrayList<String>();
    short[] category = new short[n];
    byte[] split = new byte[n];
    int[] group = new int[n];
    for (int c = 0; c < categories; c++) {
      names.add("cat" + c);
    }
    for (int i = 0; i < n; i++) {
      category[i] = (short) random.nextInt(categories);
      split[i] = (byte) random.nextInt(3);
      group[i] = i / 2;
    }
    Map<Need, Object> columns = new HashMap<>();
    for (Source source : NUMBERS) {
      columns.put(new Need.Numbers(source), numbers(n));
    }
    columns.put(Needs.TOKENS, numbers(n));
    columns.put(Needs.IMAGES, flags(n));
    columns.put(Needs.TOOLS, flags(n));
    columns.put(new Need.Numbers(Source.field("intent_confidence")), numbers(n));
    // Labels of a file: nobody was asked for them.
    double[] nothing = new double[n];
    java.util.Arrays.fill(nothing, Double.NaN);
    columns.put(new Need.Numbers(Source.field("intent_cost_usd")), nothing);
    columns.put(new Need.Numbers(Source.field("intent_latency_ms")), nothing);
    columns.put(new Need.Field("intent"), labels(n, List.of("a", "b", "c", "d")));
    columns.put(new Need.Field("user"), labels(n, List.of("free", "paid")));
    columns.put(new Need.TextIntent(TEXT_INTENT), labels(n, List.of("x")));
    columns.put(new Need.TextIntent(TRAINED_INTENT), labels(n, List.of("a", "x", "z")));
    columns.put(new Need.Numbers(TRAINED_INTENT.confidence()), numbers(n));
    columns.put(new Need.Flag(WORD), bytes(n, 2));
    columns.put(new Need.Flag(PATTERN), bytes(n, 2));
    for (Gate.Called gate : CALLED_GATES) {
      if (gate instanceof Gate.Replied replied) {
        columns.put(new Need.Numbers(Source.field(replied.costField())), costs(n));
        columns.put(new Need.Numbers(Source.field(replied.latencyField())), costs(n));
      }
    }
    var all = new ArrayList<ModelColumns>();
    boolean priced = random.nextInt(4) > 0;
    for (int m = 0; m < models; m++) {
      all.add(model(n, "p/m" + m, priced));
    }
    for (int m = 0; m < 8; m++) {
      columns.put(new Need.Numbers(new Clusters("k", 1).rate("p/m" + m)), numbers(n));
      for (Gate.Text gate : TEXT_GATES) {
        columns.put(new Need.GateResult(gate, "p/m" + m), bytes(n, 3));
      }
      for (Gate.Called gate : CALLED_GATES) {
        columns.put(new Need.Word(gate, "p/m" + m), words(n));
      }
      columns.put(new Need.AnswerTokens("p/m" + m), tokens(n));
    }
    Labels pins = labels(n, List.of("t0", "t1", "gone"));
    return new EvalTable(ids, names, category, all, split, group, pins, columns);
  }

  private ModelColumns model(int n, String name, boolean priced) {
    byte[] answered = new byte[n];
    float[] quality = new float[n];
    double[] cost = new double[n];
    float[] latency = new float[n];
    double[] confidence = new double[n];
    boolean graded = random.nextBoolean();
    double inputUsd = priced ? random.nextInt(1, 100) / 1e6 : Double.NaN;
    for (int i = 0; i < n; i++) {
      boolean there = random.nextInt(12) > 0;
      answered[i] = (byte) (there ? 1 : 0);
      float q = graded ? random.nextInt(11) / 10f : random.nextInt(2);
      quality[i] = there && random.nextInt(15) > 0 ? q : Float.NaN;
      cost[i] =
          there && (priced || random.nextInt(5) > 0) ? random.nextInt(1, 500) / 1e5 : Double.NaN;
      latency[i] = there && random.nextInt(9) > 0 ? random.nextInt(20, 4000) / 2f : Float.NaN;
      confidence[i] = there && random.nextInt(5) > 0 ? random.nextInt(11) / 10.0 : Double.NaN;
    }
    return new ModelColumns(
        name, answered, quality, null, cost, latency, confidence, null, inputUsd);
  }

  private double number() {
    return switch (random.nextInt(8)) {
      case 0 -> Double.NaN;
      case 1 -> random.nextInt(11) / 10.0 + 4e-10;
      case 2 -> random.nextInt(11) / 10.0 - 4e-10;
      case 3 -> random.nextInt(11) / 10.0 + 6e-10;
      default -> random.nextInt(11) / 10.0;
    };
  }

  private double[] numbers(int n) {
    double[] out = new double[n];
    Arrays.setAll(out, _ -> number());
    return out;
  }

  private double[] flags(int n) {
    double[] out = new double[n];
    Arrays.setAll(out, _ -> random.nextInt(8) == 0 ? Double.NaN : random.nextInt(2));
    return out;
  }

  private byte[] bytes(int n, int values) {
    byte[] out = new byte[n];
    for (int i = 0; i < n; i++) {
      out[i] = (byte) random.nextInt(values);
    }
    return out;
  }

  private byte[] words(int n) {
    byte[] all = {Need.PASS, Need.PASS, Need.PASS, Need.FAIL, Need.UNREADABLE, Need.MISSING};
    byte[] out = new byte[n];
    for (int i = 0; i < n; i++) {
      out[i] = all[random.nextInt(all.length)];
    }
    return out;
  }

  private double[] costs(int n) {
    double[] out = new double[n];
    Arrays.setAll(out, _ -> random.nextInt(9) == 0 ? Double.NaN : random.nextInt(64) / 64.0);
    return out;
  }

  private double[] tokens(int n) {
    double[] out = new double[n];
    Arrays.setAll(out, _ -> random.nextInt(9) == 0 ? Double.NaN : random.nextInt(500));
    return out;
  }

  private Labels labels(int n, List<String> values) {
    int[] codes = new int[n];
    Arrays.setAll(codes, _ -> random.nextInt(-1, values.size()));
    return new Labels(codes, values);
  }

  private Policy policy(int tiers) {
    var rungs = new ArrayList<Tier>();
    for (int t = 0; t < tiers; t++) {
      Limits limits = random.nextInt(3) == 0 ? limits() : null;
      rungs.add(new Tier(TIERS.get(t), "p/m" + t, List.of(), limits));
    }
    var stages = new ArrayList<Stage>();
    int count = random.nextInt(6);
    for (int s = 0; s < count; s++) {
      stages.add(stage(tiers));
    }
    stages.add(random.nextInt(stages.size() + 1), score(tiers, Score.Kind.SCALAR));
    return new Policy(
        "p", rungs, stages, tier(tiers), random.nextInt(4) == 0 ? null : cascade(tiers));
  }

  private Limits limits() {
    return new Limits(
        random.nextBoolean() ? null : random.nextInt(2),
        random.nextBoolean(),
        random.nextBoolean());
  }

  private String tier(int tiers) {
    return TIERS.get(random.nextInt(tiers));
  }

  private Stage stage(int tiers) {
    return switch (random.nextInt(6)) {
      case 5 -> new Clusters("k", tenth());
      case 0, 1 -> new Guard(condition(3), tier(tiers));
      case 2 -> new Rule(condition(3), tier(tiers));
      case 3 -> intents(tiers);
      default -> score(tiers, random.nextBoolean() ? Score.Kind.SCALAR : Score.Kind.CUMULATIVE);
    };
  }

  private Condition condition(int depth) {
    int kind = random.nextInt(depth > 0 ? 8 : 5);
    return switch (kind) {
      case 0 -> WORD;
      case 1 -> PATTERN;
      case 2 -> new Condition.FieldIn("user", List.of(random.nextBoolean() ? "free" : "paid"));
      case 3, 4 -> new Condition.InRange(source(), range());
      case 5 -> new Condition.All(List.of(condition(depth - 1), condition(depth - 1)));
      case 6 -> new Condition.Any(List.of(condition(depth - 1), condition(depth - 1)));
      default -> new Condition.Not(condition(depth - 1));
    };
  }

  private Range range() {
    return new Range(bound(), bound(), bound(), bound());
  }

  private @Nullable Double bound() {
    return random.nextInt(3) == 0 ? tenth() : null;
  }

  private double tenth() {
    return random.nextInt(11) / 10.0;
  }

  private Source source() {
    return NUMBERS.get(random.nextInt(NUMBERS.size()));
  }

  private Intents intents(int tiers) {
    var map = new LinkedHashMap<String, String>();
    for (String label : List.of("a", "b", "x")) {
      if (random.nextInt(3) > 0) {
        map.put(label, tier(tiers));
      }
    }
    IntentSource source = List.of(TEXT_INTENT, FIELD_INTENT, TRAINED_INTENT).get(random.nextInt(3));
    return new Intents(source, map, tenth(), random.nextBoolean() ? tier(tiers) : null);
  }

  Score score(int tiers, Score.Kind kind) {
    Score.Direction direction =
        random.nextBoolean() ? Score.Direction.HIGHER : Score.Direction.LOWER;
    Source one = source();
    SequencedMap<String, Source> axes = new LinkedHashMap<>();
    for (int t = 1; t < tiers; t++) {
      axes.put(TIERS.get(t), kind == Score.Kind.SCALAR ? one : source());
    }
    return new Score(kind, axes, direction, thresholds(tiers, direction));
  }

  /** Thresholds in order, some absent. */
  SequencedMap<String, @Nullable Double> thresholds(int tiers, Score.Direction direction) {
    double[] at = new double[tiers];
    for (int t = 0; t < tiers; t++) {
      at[t] = random.nextInt(-1, 13) / 10.0;
    }
    Arrays.sort(at);
    SequencedMap<String, @Nullable Double> thresholds = new LinkedHashMap<>();
    for (int t = 1; t < tiers; t++) {
      double value = direction == Score.Direction.HIGHER ? at[t] : at[tiers - t];
      thresholds.put(TIERS.get(t), random.nextInt(6) == 0 ? null : value);
    }
    return thresholds;
  }

  private Cascade cascade(int tiers) {
    SequencedMap<String, List<Gate>> gates = new LinkedHashMap<>();
    for (int t = 0; t < tiers; t++) {
      var list = new ArrayList<Gate>();
      while (random.nextInt(5) > 1 && list.size() < 3) {
        list.add(
            switch (random.nextInt(5)) {
              case 0, 1 -> new Gate.Confidence(tenth());
              case 2 -> CALLED_GATES.get(random.nextInt(CALLED_GATES.size()));
              default -> TEXT_GATES.get(random.nextInt(TEXT_GATES.size()));
            });
      }
      if (!list.isEmpty() || random.nextBoolean()) {
        gates.put(TIERS.get(t), list);
      }
    }
    return new Cascade(gates, random.nextBoolean(), random.nextBoolean() ? tenth() : null);
  }

  private View view() {
    Map<String, Double> mix = null;
    if (random.nextInt(3) == 0) {
      mix = new HashMap<>();
      for (String c : table.categories()) {
        if (random.nextInt(5) > 0) {
          mix.put(c, random.nextInt(1, 6) / 5.0);
        }
      }
    }
    Map<String, Double> importance = new HashMap<>();
    if (random.nextInt(3) == 0) {
      importance.put("cat0", 3.0);
      importance.put("cat1", 0.5);
    }
    String category = random.nextInt(5) == 0 ? "cat0" : null;
    Split split = random.nextBoolean() ? null : Split.values()[random.nextInt(3)];
    return new View(split, category, mix, importance);
  }

  private @Nullable Arm baseline(int n) {
    return switch (random.nextInt(4)) {
      case 0 -> null;
      case 1 -> Arms.of(table, new Baseline.Model("p/m0"), policy);
      case 2 ->
          Arms.of(
              table.with(
                  Map.of(new Need.Field("prod"), labels(n, List.of("m0", "t1", "p/m1", "who")))),
              new Baseline.Production("prod"),
              policy);
      default -> Arms.of(table, new Baseline.Saved(policy(random.nextInt(2, 7))), policy);
    };
  }
}
