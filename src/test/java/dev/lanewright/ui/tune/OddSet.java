package dev.lanewright.ui.tune;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Labels;
import dev.lanewright.engine.ModelColumns;
import dev.lanewright.engine.Need;
import dev.lanewright.policy.Condition;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Range;
import dev.lanewright.policy.Rule;
import dev.lanewright.policy.Score;
import dev.lanewright.policy.Source;
import dev.lanewright.policy.Stage;
import dev.lanewright.policy.Tier;
import dev.lanewright.workspace.ColumnSource;
import dev.lanewright.workspace.Document;
import dev.lanewright.workspace.MemoryShelf;
import dev.lanewright.workspace.SampleTexts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Seeded sets and policies at the edges of what the tune screen is built for. */
enum OddSet {
  TWO_TIERS_NO_SCORE(2, true, true, true),
  SIX_TIERS_CUMULATIVE(6, true, true, true),
  NO_COSTS(3, false, true, true),
  NO_LATENCY(3, true, false, true),
  NO_GRADES(3, true, true, false);

  private static final int N = 240;

  final int tiers;
  final boolean costs;
  final boolean latency;
  final boolean grades;

  OddSet(int tiers, boolean costs, boolean latency, boolean grades) {
    this.tiers = tiers;
    this.costs = costs;
    this.latency = latency;
    this.grades = grades;
  }

  MemoryShelf shelf() {
    MemoryShelf shelf = new MemoryShelf(() -> Instant.EPOCH);
    shelf.save(policy(), "");
    return shelf;
  }

  Document document(MemoryShelf shelf, ColumnSource columns) {
    return new Document("odd", true, List.of("score"), table(), columns, SampleTexts.NONE, shelf);
  }

  private Policy policy() {
    List<Tier> ladder = new ArrayList<>();
    for (int t = 0; t < tiers; t++) {
      ladder.add(Tier.of("t" + t, "x/m" + t));
    }
    Stage rule = new Rule(new Condition.InRange(Source.field("s1"), Range.below(0.2)), "t0");
    return new Policy(
        "odd", ladder, tiers == 2 ? List.of(rule) : List.of(rule, score()), "t1", null);
  }

  private Score score() {
    var axes = new LinkedHashMap<String, Source>();
    var thresholds = new LinkedHashMap<String, @Nullable Double>();
    boolean cumulative = tiers == 6;
    for (int t = 1; t < tiers; t++) {
      axes.put("t" + t, Source.field(cumulative ? "s" + t : "s1"));
      thresholds.put("t" + t, 0.3 + 0.1 * t);
    }
    return new Score(
        cumulative ? Score.Kind.CUMULATIVE : Score.Kind.SCALAR,
        axes,
        Score.Direction.HIGHER,
        thresholds);
  }

  private EvalTable table() {
    Random random = new Random(ordinal() + 42);
    long[] ids = new long[N];
    short[] category = new short[N];
    byte[] split = new byte[N];
    int[] group = new int[N];
    int[] none = new int[N];
    Arrays.fill(none, -1);
    for (int i = 0; i < N; i++) {
      ids[i] = i + 1L;
      category[i] = (short) random.nextInt(2);
      split[i] = (byte) random.nextInt(3);
      group[i] = i;
    }
    Map<Need, Object> columns = new HashMap<>();
    for (int t = 1; t < Math.max(2, tiers); t++) {
      columns.put(new Need.Numbers(Source.field("s" + t)), random.doubles(N).toArray());
    }
    List<ModelColumns> models = new ArrayList<>();
    for (int t = 0; t < tiers; t++) {
      models.add(model(t, random));
    }
    return new EvalTable(
        ids,
        List.of("a", "b"),
        category,
        models,
        split,
        group,
        new Labels(none, List.of()),
        columns);
  }

  private ModelColumns model(int tier, Random random) {
    byte[] answered = new byte[N];
    float[] quality = new float[N];
    double[] cost = new double[N];
    float[] millis = new float[N];
    double[] confidence = new double[N];
    for (int i = 0; i < N; i++) {
      answered[i] = 1;
      quality[i] = !grades ? Float.NaN : random.nextDouble() < 0.4 + 0.1 * tier ? 1 : 0;
      cost[i] = costs ? 0.001 * (tier + 1) : Double.NaN;
      millis[i] = latency ? 100 + random.nextInt(900) : Float.NaN;
      confidence[i] = Double.NaN;
    }
    return new ModelColumns("x/m" + tier, answered, quality, null, cost, millis, confidence, null);
  }
}
