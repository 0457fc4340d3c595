package dev.lanewright.bench;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Labels;
import dev.lanewright.engine.ModelColumns;
import dev.lanewright.engine.Need;
import dev.lanewright.policy.IntentSource;
import dev.lanewright.policy.Intents;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Source;
import dev.lanewright.policy.Tier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Drawn samples of many intents, each with a difficulty of its own, on several models. */
final class IntentTable {
  private static final IntentSource.Field INTENT = new IntentSource.Field("intent");

  private IntentTable() {}

  static EvalTable of(int n, int labels, int models, long seed) {
    var random = new SplittableRandom(seed);
    double[] hard = random.doubles(labels).toArray();
    int[] label = random.ints(n, 0, labels).toArray();
    List<ModelColumns> columns = new ArrayList<>();
    for (int m = 0; m < models; m++) {
      columns.add(model(random, m, models, label, hard));
    }
    int[] none = new int[n];
    Arrays.fill(none, -1);
    double[] missing = new double[n];
    Arrays.fill(missing, Double.NaN);
    Map<Need, Object> more = new HashMap<>();
    more.put(new Need.Field(INTENT.name()), new Labels(label, names(labels)));
    for (String field :
        List.of(INTENT.confidenceField(), INTENT.costField(), INTENT.latencyField())) {
      more.put(new Need.Numbers(Source.field(field)), missing);
    }
    return new EvalTable(
        IntStream.range(0, n).mapToLong(i -> i + 1).toArray(),
        List.of("all"),
        new short[n],
        columns,
        new byte[n],
        IntStream.range(0, n).toArray(),
        new Labels(none, List.of()),
        more);
  }

  private static ModelColumns model(
      SplittableRandom random, int m, int models, int[] label, double[] hard) {
    int n = label.length;
    byte[] answered = new byte[n];
    float[] quality = new float[n];
    double[] cost = new double[n];
    Arrays.fill(answered, (byte) 1);
    double skill = 0.6 + 0.35 * m / (models - 1);
    for (int i = 0; i < n; i++) {
      quality[i] = random.nextDouble() < skill - 0.5 * hard[label[i]] * (1 - skill) ? 1 : 0;
      cost[i] = 1e-4 * Math.pow(4, m) * (0.5 + random.nextDouble());
    }
    return new ModelColumns(
        "p/m" + m, answered, quality, null, cost, new float[n], new double[n], null);
  }

  static Policy policy(int labels, int models) {
    var table = new LinkedHashMap<String, String>();
    names(labels).forEach(l -> table.put(l, "t0"));
    List<Tier> tiers =
        IntStream.range(0, models).mapToObj(t -> Tier.of("t" + t, "p/m" + t)).toList();
    return new Policy("bench", tiers, List.of(new Intents(INTENT, table, 0, null)), "t0", null);
  }

  private static List<String> names(int labels) {
    return IntStream.range(0, labels).mapToObj(l -> "intent " + l).toList();
  }
}
