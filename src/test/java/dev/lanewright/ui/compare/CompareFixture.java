package dev.lanewright.ui.compare;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Labels;
import dev.lanewright.engine.ModelColumns;
import dev.lanewright.engine.Need;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Score;
import dev.lanewright.policy.Source;
import dev.lanewright.policy.Tier;
import dev.lanewright.workspace.ColumnSource;
import dev.lanewright.workspace.Document;
import dev.lanewright.workspace.MemoryShelf;
import dev.lanewright.workspace.SavedVersion;
import dev.lanewright.workspace.Session;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A session on made-up columns, on one thread: three categories, three tiers, one score. */
final class CompareFixture {
  static final int N = 600;
  static final Source SCORE = Source.field("difficulty");

  private CompareFixture() {}

  static Session session() {
    var shelf = new MemoryShelf(() -> Instant.parse("2026-11-23T12:00:00Z"));
    shelf.save(policy(0.3, 0.6), "first");
    SavedVersion second = shelf.save(policy(0.4, 0.7), "less for mid");
    shelf.save(policy(0.1, 0.2).withName("careful"), "");
    ColumnSource columns =
        (needs, progress, stop) -> {
          Map<Need, Object> found = new HashMap<>();
          needs.forEach(n -> found.put(n, column(n)));
          return found;
        };
    var session =
        new Session(
            new Document(
                "made up",
                true,
                List.of("traffic", "kind", "note"),
                table(),
                columns,
                ids -> {
                  var texts = new HashMap<Long, String>();
                  Arrays.stream(ids).forEach(id -> texts.put(id, "request " + id));
                  return texts;
                },
                shelf),
            second,
            Runnable::run,
            Runnable::run);
    session.look(session.view().withSplit(null));
    session.start();
    return session;
  }

  static Policy policy(double mid, double large) {
    var thresholds = new LinkedHashMap<String, @Nullable Double>();
    thresholds.put("mid", mid);
    thresholds.put("large", large);
    return new Policy(
        "support",
        List.of(Tier.of("small", "a/small"), Tier.of("mid", "a/mid"), Tier.of("large", "a/large")),
        List.of(Score.scalar(SCORE, Score.Direction.HIGHER, thresholds)),
        "large",
        null);
  }

  private static double difficulty(int i) {
    return (i % 100) / 100.0;
  }

  private static Object column(Need need) {
    if (need instanceof Need.Numbers) {
      double[] all = new double[N];
      Arrays.setAll(all, CompareFixture::difficulty);
      return all;
    }
    String name = ((Need.Field) need).name();
    int[] codes = new int[N];
    if (name.equals("traffic")) {
      // Category 0 carries 3 per sample, the others 1.
      Arrays.setAll(codes, i -> i % 3 == 0 ? 0 : 1);
      return new Labels(codes, List.of("3", "1"));
    }
    if (name.equals("kind")) {
      Arrays.setAll(codes, i -> i < N / 2 ? 0 : 1);
      return new Labels(codes, List.of("billing", "technical"));
    }
    return new Labels(codes, List.of("free text"));
  }

  private static EvalTable table() {
    var random = new Random(5);
    long[] ids = new long[N];
    Arrays.setAll(ids, i -> i + 1);
    short[] category = new short[N];
    int[] group = new int[N];
    int[] pin = new int[N];
    for (int i = 0; i < N; i++) {
      category[i] = (short) (i % 3);
      group[i] = i;
      // Every 50th sample is pinned to large; easy ones among them are misrouted.
      pin[i] = i % 50 == 0 ? 0 : -1;
    }
    return new EvalTable(
        ids,
        List.of("greeting", "billing", "technical"),
        category,
        List.of(
            model("a/small", 0.45, 0.0002, 900, random),
            model("a/mid", 0.75, 0.002, 2600, random),
            model("a/large", 0.98, 0.008, 6800, random)),
        new byte[N],
        group,
        new Labels(pin, List.of("large")),
        Map.of());
  }

  private static ModelColumns model(
      String name, double reach, double usd, float ms, Random random) {
    byte[] answered = new byte[N];
    float[] quality = new float[N];
    double[] cost = new double[N];
    float[] latency = new float[N];
    double[] confidence = new double[N];
    for (int i = 0; i < N; i++) {
      answered[i] = 1;
      quality[i] = difficulty(i) < reach ? 1 : 0;
      cost[i] = usd * (0.8 + 0.4 * random.nextDouble());
      latency[i] = ms * (0.8f + 0.4f * random.nextFloat());
      confidence[i] = Double.NaN;
    }
    return new ModelColumns(name, answered, quality, null, cost, latency, confidence, null);
  }
}
