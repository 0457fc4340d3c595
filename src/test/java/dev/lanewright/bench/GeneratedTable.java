package dev.lanewright.bench;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Labels;
import dev.lanewright.engine.ModelColumns;
import dev.lanewright.engine.Need;
import dev.lanewright.policy.Cascade;
import dev.lanewright.policy.Condition;
import dev.lanewright.policy.Gate;
import dev.lanewright.policy.Guard;
import dev.lanewright.policy.IntentSource;
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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Synthetic columns of any length: three models, 24 categories, 5% of the answers missing. */
public final class GeneratedTable {
  /** Categories, and labels of the intent table. */
  public static final int CATEGORIES = 24;

  /** Number of the score stage in {@link #policy}. */
  public static final int SCORE_STAGE = 4;

  private static final Condition.Text LAWSUIT = new Condition.Keyword(List.of("lawsuit"));
  private static final Source CHARS = Source.signal("chars");
  private static final Source DIFFICULTY = Source.field("difficulty");
  private static final Gate.Text NOT_REFUSAL = new Gate.NotRefusal();

  private GeneratedTable() {}

  /** The table. */
  public static EvalTable of(int n, long seed) {
    var random = new SplittableRandom(seed);
    long[] ids = new long[n];
    short[] category = new short[n];
    byte[] split = new byte[n];
    int[] group = new int[n];
    double[] chars = new double[n];
    double[] difficulty = new double[n];
    double[] confidence = new double[n];
    int[] user = new int[n];
    int[] intent = new int[n];
    byte[] lawsuit = new byte[n];
    for (int i = 0; i < n; i++) {
      ids[i] = i + 1;
      category[i] = (short) random.nextInt(CATEGORIES);
      split[i] = (byte) Math.max(0, random.nextInt(4) - 1);
      group[i] = i;
      chars[i] = 10 + Math.floor(Math.exp(random.nextDouble() * 6));
      difficulty[i] = Math.clamp(0.5 + random.nextGaussian() * 0.22, 0, 1);
      intent[i] = random.nextInt(10) < 3 ? category[i] : -1;
      confidence[i] = random.nextDouble();
      user[i] = random.nextInt(20) == 0 ? 0 : 1;
      lawsuit[i] = (byte) (random.nextInt(100) == 0 ? 1 : 0);
    }
    var models =
        List.of(
            model(random, "synthetic/small", difficulty, 0.55, 0.0004, 400),
            model(random, "synthetic/mid", difficulty, 0.75, 0.003, 900),
            model(random, "synthetic/large", difficulty, 0.95, 0.015, 2200));
    Map<Need, Object> columns = new HashMap<>();
    columns.put(new Need.Numbers(CHARS), chars);
    columns.put(new Need.Numbers(DIFFICULTY), difficulty);
    columns.put(new Need.Numbers(Source.field("intent_confidence")), confidence);
    columns.put(new Need.Field("intent"), new Labels(intent, names("intent")));
    columns.put(new Need.Field("user_tier"), new Labels(user, List.of("enterprise", "free")));
    columns.put(new Need.Flag(LAWSUIT), lawsuit);
    for (ModelColumns model : models) {
      byte[] gate = new byte[n];
      for (int i = 0; i < n; i++) {
        gate[i] = random.nextInt(50) == 0 ? Need.FAIL : Need.PASS;
      }
      columns.put(new Need.GateResult(NOT_REFUSAL, model.model()), gate);
    }
    int[] pins = new int[n];
    Arrays.fill(pins, -1);
    Labels noPins = new Labels(pins, List.of());
    return new EvalTable(ids, names("category"), category, models, split, group, noPins, columns);
  }

  private static List<String> names(String prefix) {
    var names = new ArrayList<String>();
    for (int c = 0; c < CATEGORIES; c++) {
      names.add(prefix + c);
    }
    return names;
  }

  private static ModelColumns model(
      SplittableRandom random,
      String name,
      double[] difficulty,
      double skill,
      double price,
      double speed) {
    int n = difficulty.length;
    byte[] answered = new byte[n];
    float[] quality = new float[n];
    double[] cost = new double[n];
    float[] latency = new float[n];
    double[] confidence = new double[n];
    for (int i = 0; i < n; i++) {
      boolean there = random.nextInt(20) > 0;
      boolean right = random.nextDouble() < 1.2 * skill - 0.5 * difficulty[i];
      answered[i] = (byte) (there ? 1 : 0);
      quality[i] = there ? right ? 1 : 0 : Float.NaN;
      cost[i] = there ? price * Math.exp(random.nextGaussian() * 0.5) : Double.NaN;
      latency[i] = there ? (float) (speed * Math.exp(random.nextGaussian() * 0.4)) : Float.NaN;
      double sure = (right ? 0.75 : 0.45) + random.nextGaussian() * 0.15;
      confidence[i] = there ? (float) Math.clamp(sure, 0, 1) : Float.NaN;
    }
    return new ModelColumns(name, answered, quality, null, cost, latency, confidence, null);
  }

  /** Two guards, a rule, a table of 24 intents, a score with two thresholds and a cascade. */
  public static Policy policy() {
    var tiers =
        List.of(
            Tier.of("small", "synthetic/small"),
            Tier.of("mid", "synthetic/mid"),
            Tier.of("large", "synthetic/large"));
    SequencedMap<String, String> table = new LinkedHashMap<>();
    for (int c = 0; c < CATEGORIES; c++) {
      table.put("intent" + c, tiers.get(c % 3).name());
    }
    List<Stage> stages =
        List.of(
            new Guard(LAWSUIT, "large"),
            new Guard(new Condition.FieldIn("user_tier", List.of("enterprise")), "mid"),
            new Rule(new Condition.InRange(CHARS, Range.below(12)), "small"),
            new Intents(new IntentSource.Field("intent"), table, 0.2, null),
            score(0.41, 0.72));
    SequencedMap<String, List<Gate>> gates = new LinkedHashMap<>();
    gates.put("small", List.of(new Gate.Confidence(0.6), NOT_REFUSAL));
    gates.put("mid", List.of(new Gate.Confidence(0.5)));
    return new Policy("bench", tiers, stages, "large", new Cascade(gates, false, null));
  }

  /** The score stage with these thresholds. */
  public static Score score(double mid, double large) {
    SequencedMap<String, @Nullable Double> thresholds = new LinkedHashMap<>();
    thresholds.put("mid", mid);
    thresholds.put("large", large);
    return Score.scalar(DIFFICULTY, Score.Direction.HIGHER, thresholds);
  }
}
