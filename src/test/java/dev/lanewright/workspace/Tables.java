package dev.lanewright.workspace;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Labels;
import dev.lanewright.engine.ModelColumns;
import dev.lanewright.engine.Need;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Score;
import dev.lanewright.policy.Source;
import dev.lanewright.policy.Tier;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ten samples, score 0.05, 0.15 … 0.95; the cheap model is right on the first six. */
public final class Tables {
  /** The score's source. */
  public static final Source SCORE = Source.field("score");

  private static final int N = 10;

  private Tables() {}

  /** The table. */
  public static EvalTable ten() {
    double[] score = new double[N];
    long[] ids = new long[N];
    int[] none = new int[N];
    Arrays.fill(none, -1);
    for (int i = 0; i < N; i++) {
      ids[i] = i + 1L;
      score[i] = 0.05 + i / 10.0;
    }
    return new EvalTable(
        ids,
        List.of("a"),
        new short[N],
        List.of(model("x/small", 6, 0.001), model("x/large", N, 0.01)),
        new byte[N],
        new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9},
        new Labels(none, List.of()),
        Map.of(new Need.Numbers(SCORE), score));
  }

  private static ModelColumns model(String name, int right, double cost) {
    byte[] answered = new byte[N];
    float[] quality = new float[N];
    double[] costs = new double[N];
    float[] latency = new float[N];
    double[] confidence = new double[N];
    for (int i = 0; i < N; i++) {
      answered[i] = 1;
      quality[i] = i < right ? 1 : 0;
      costs[i] = cost;
      latency[i] = 100;
      confidence[i] = Double.NaN;
    }
    return new ModelColumns(name, answered, quality, null, costs, latency, confidence, null);
  }

  /** Two tiers, one threshold. */
  public static Policy policy(double threshold) {
    LinkedHashMap<String, @Nullable Double> thresholds = new LinkedHashMap<>();
    thresholds.put("large", threshold);
    return new Policy(
        "p",
        List.of(Tier.of("small", "x/small"), Tier.of("large", "x/large")),
        List.of(Score.scalar(SCORE, Score.Direction.HIGHER, thresholds)),
        "large",
        null);
  }

  /** A document on the ten samples. */
  public static Document document(PolicyShelf shelf) {
    return new Document(
        "ten", true, List.of("score"), ten(), ColumnSource.NONE, SampleTexts.NONE, shelf);
  }

  /** A shelf with one saved policy. */
  public static MemoryShelf shelf(Policy policy) {
    MemoryShelf shelf = new MemoryShelf(() -> Instant.EPOCH);
    shelf.save(policy, "");
    return shelf;
  }
}
