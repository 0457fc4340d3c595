package dev.lanewright.learn.tune;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Labels;
import dev.lanewright.engine.ModelColumns;
import dev.lanewright.engine.Need;
import dev.lanewright.policy.IntentSource;
import dev.lanewright.policy.Intents;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Score;
import dev.lanewright.policy.Source;
import dev.lanewright.policy.Stage;
import dev.lanewright.policy.Tier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Drawn answers of models whose chance to be right falls with a score, and policies for them. */
record Drawn(RandomGenerator random) {
  static final List<String> LABELS = List.of("a", "b", "c", "d");
  static final Source SCORE = Source.field("s");

  static Policy intents(Map<String, String> table) {
    var sorted = new LinkedHashMap<String, String>();
    LABELS.forEach(l -> sorted.put(l, table.get(l)));
    return policy(new Intents(new IntentSource.Field("intent"), sorted, 0, null));
  }

  static Policy score(Score.Direction direction, @Nullable Double mid, @Nullable Double top) {
    var thresholds = new LinkedHashMap<String, @Nullable Double>();
    thresholds.put("t1", mid);
    thresholds.put("t2", top);
    return policy(Score.scalar(SCORE, direction, thresholds));
  }

  static Policy policy(Stage stage) {
    List<Tier> tiers = IntStream.range(0, 3).mapToObj(t -> Tier.of("t" + t, "p/m" + t)).toList();
    return new Policy("test", tiers, List.of(stage), "t2", null);
  }

  EvalTable table(int n, int models) {
    double[] score = random.doubles(n).map(x -> Math.rint(x * 20) / 20).toArray();
    int[] label = random.ints(n, 0, LABELS.size()).toArray();
    short[] category = new short[n];
    byte[] split = new byte[n];
    for (int i = 0; i < n; i++) {
      category[i] = (short) random.nextInt(2);
      split[i] = (byte) random.nextInt(3);
    }
    List<ModelColumns> columns = new ArrayList<>();
    for (int m = 0; m < models; m++) {
      columns.add(model(m, n, score));
    }
    int[] pins = new int[n];
    Arrays.fill(pins, -1);
    double[] sure = new double[n];
    Arrays.fill(sure, Double.NaN);
    return new EvalTable(
        IntStream.range(0, n).mapToLong(i -> i + 1).toArray(),
        List.of("x", "y"),
        category,
        columns,
        split,
        IntStream.range(0, n).toArray(),
        new Labels(pins, List.of()),
        Map.of(
            new Need.Numbers(SCORE), score,
            new Need.Field("intent"), new Labels(label, LABELS),
            new Need.Numbers(Source.field("intent_confidence")), sure));
  }

  private ModelColumns model(int m, int n, double[] score) {
    byte[] answered = new byte[n];
    Arrays.fill(answered, (byte) 1);
    float[] quality = new float[n];
    double[] cost = new double[n];
    float[] latency = new float[n];
    double[] confidence = new double[n];
    for (int i = 0; i < n; i++) {
      boolean right = random.nextDouble() < 0.45 + 0.25 * m - 0.4 * (score[i] - 0.5) * (2 - m);
      quality[i] = right ? 1 : 0;
      cost[i] = Math.pow(4, m) * (0.05 + 0.05 * random.nextDouble());
      latency[i] = 100 * (m + 1) * (0.5f + random.nextFloat());
    }
    return new ModelColumns("p/m" + m, answered, quality, null, cost, latency, confidence, null);
  }
}
