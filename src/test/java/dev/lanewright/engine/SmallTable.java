package dev.lanewright.engine;

import dev.lanewright.policy.Cascade;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Score;
import dev.lanewright.policy.Source;
import dev.lanewright.policy.Stage;
import dev.lanewright.policy.Tier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * A table of two models made by hand: cheap costs 0.1 and is wrong, strong costs 1 and is right.
 */
final class SmallTable {
  final double[] chars;
  final float[] cheapQuality;
  final float[] strongQuality;
  final double[] confidence;

  SmallTable(double[] chars) {
    this.chars = chars;
    cheapQuality = new float[chars.length];
    strongQuality = new float[chars.length];
    Arrays.fill(strongQuality, 1);
    confidence = new double[chars.length];
  }

  EvalTable table() {
    int n = chars.length;
    long[] ids = new long[n];
    Arrays.setAll(ids, i -> i + 1L);
    int[] pins = new int[n];
    Arrays.fill(pins, -1);
    return new EvalTable(
        ids,
        List.of("all"),
        new short[n],
        List.of(model("p/cheap", cheapQuality, 0.1), model("p/strong", strongQuality, 1)),
        new byte[n],
        new int[n],
        new Labels(pins, List.of()),
        Map.of(new Need.Numbers(Source.signal("chars")), chars));
  }

  private ModelColumns model(String name, float[] quality, double price) {
    int n = quality.length;
    byte[] answered = new byte[n];
    Arrays.fill(answered, (byte) 1);
    double[] cost = new double[n];
    Arrays.fill(cost, price);
    return new ModelColumns(name, answered, quality, null, cost, new float[n], confidence, null);
  }

  Policy policy(List<Stage> stages, @Nullable Cascade cascade) {
    var tiers = List.of(Tier.of("cheap", "p/cheap"), Tier.of("strong", "p/strong"));
    return new Policy("small", tiers, stages, "strong", cascade);
  }

  Score score(double strongFrom) {
    SequencedMap<String, @Nullable Double> thresholds = new LinkedHashMap<>();
    thresholds.put("strong", strongFrom);
    return Score.scalar(Source.signal("chars"), Score.Direction.HIGHER, thresholds);
  }
}
