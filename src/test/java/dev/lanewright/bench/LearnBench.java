package dev.lanewright.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.lanewright.engine.View;
import dev.lanewright.learn.ClassifierTraining;
import dev.lanewright.learn.IntentTraining;
import dev.lanewright.learn.Material;
import dev.lanewright.learn.Method;
import dev.lanewright.learn.Target;
import dev.lanewright.learn.embed.MiniLm;
import dev.lanewright.learn.json.BundledModel;
import dev.lanewright.learn.tune.TuneGoal;
import dev.lanewright.learn.tune.Tuner;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Times training on generated prompts of some 60 words, and embedding on one core; prints rows of
 * {@link BenchRow}. Beside training stands what merely counting the same words and pairs in a hash
 * map takes, beside embedding what the same multiplications take as plain float loops.
 */
public final class LearnBench {
  private static final OperatingSystemMXBean CPU =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final int WORDS = 60;
  private static final int VOCABULARY = 20_000;
  private static final int LABELS = 150;
  private static final int TABLES = 10;
  private static final double SECOND = 1e9;

  /** Multiplications per piece of a text in the encoder's six layers: 6 × 12 × 384². */
  private static final long MULTIPLICATIONS = 6L * 12 * MiniLm.SIZE * MiniLm.SIZE;

  private double sink;
  private @Nullable PlainSession bare;

  private LearnBench() {}

  /** Runs all of it, or with an argument the embeddings alone, with {@code table} auto-tune too. */
  public static void main(String[] args) {
    var bench = new LearnBench();
    if (List.of(args).contains("table")) {
      bench.table();
    }
    if (args.length == 0) {
      for (int n : new int[] {14_000, 100_000}) {
        bench.classifier(n);
      }
      bench.intents(15_000);
      bench.table();
    }
    bench.embeddings();
    if (Double.isNaN(bench.sink)) {
      throw new IllegalStateException("nothing was computed");
    }
  }

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  /** Words drawn by Zipf's law; a tenth of the rare ones makes a prompt hard. */
  private static List<String> prompts(int n, boolean[] hard) {
    RandomGenerator random = random(1);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      var text = new StringBuilder();
      int rare = 0;
      for (int w = 0; w < WORDS; w++) {
        int rank = (int) Math.exp(random.nextDouble() * Math.log(VOCABULARY));
        rare += rank % 10 == 7 ? 1 : 0;
        text.append(w == 0 ? "" : " ").append("word").append(rank);
      }
      hard[i] = rare + random.nextGaussian() > 6;
      texts.add(text.toString());
    }
    return texts;
  }

  private void classifier(int n) {
    boolean[] hard = new boolean[n];
    List<String> texts = prompts(n, hard);
    float[][] quality = new float[2][n];
    for (int i = 0; i < n; i++) {
      quality[0][i] = hard[i] ? 0 : 1;
      quality[1][i] = 1;
    }
    String of = String.format(Locale.ROOT, "%,d prompts", n);
    measured("counting the words and pairs of " + of + " in a hash map", () -> count(texts));
    int[] groups = IntStream.range(0, n).toArray();
    var material = new Material(texts, new float[0][], List.of(), new double[0][], null, groups);
    measured(
        "TF-IDF classifier, five parts and the final fit, " + of,
        () ->
            sink +=
                ClassifierTraining.train(
                        material,
                        quality,
                        new ClassifierTraining.Settings(
                            List.of("small", "large"),
                            Method.TFIDF,
                            Target.ONLY_HIGHER_RIGHT,
                            false,
                            false,
                            0.5,
                            1,
                            false,
                            1),
                        "",
                        share -> {},
                        () -> false)
                    .outOfFold()[0][0]);
  }

  private void count(List<String> texts) {
    Map<String, Integer> counts = new HashMap<>();
    for (String text : texts) {
      String before = "";
      for (String word : text.split(" ")) {
        counts.merge(word, 1, Integer::sum);
        counts.merge(before + " " + word, 1, Integer::sum);
        before = word;
      }
    }
    sink += counts.size();
  }

  private void intents(int n) {
    RandomGenerator random = random(2);
    float[][] centres = new float[LABELS][];
    for (int l = 0; l < LABELS; l++) {
      centres[l] = vector(random, new float[MiniLm.SIZE], 1);
    }
    float[][] vectors = new float[n][];
    int[] of = new int[n];
    for (int i = 0; i < n; i++) {
      of[i] = i % LABELS;
      vectors[i] = vector(random, centres[of[i]], 0.05f);
    }
    measured(
        String.format(Locale.ROOT, "%d intents, five parts and the final fit, %,d", LABELS, n),
        () ->
            sink +=
                IntentTraining.train(
                        vectors,
                        of,
                        IntStream.range(0, n).toArray(),
                        IntStream.range(0, LABELS).mapToObj(l -> "label " + l).toList(),
                        "",
                        1,
                        share -> {},
                        () -> false)
                    .confidence()[0]);
  }

  /** The whole of auto-tune on a table of 150 intents and 5 tiers over 15,000 samples. */
  private void table() {
    double worst = 0;
    double sum = 0;
    for (int draw = 0; draw < 2 * TABLES; draw++) {
      var table = IntentTable.of(15_000, LABELS, 5, draw);
      var policy = IntentTable.policy(LABELS, 5);
      long begun = System.nanoTime();
      Tuner.Tuned found =
          Tuner.tune(table, policy, TuneGoal.floor(0.8), View.ALL, share -> {}, () -> false);
      double seconds = (System.nanoTime() - begun) / SECOND;
      if (!found.meets()) {
        throw new IllegalStateException("the floor was not met");
      }
      sink += found.objective();
      // The first half warms up.
      worst = draw < TABLES ? 0 : Math.max(worst, seconds);
      sum += draw < TABLES ? 0 : seconds;
    }
    BenchRow.print(
        "auto-tune, 150 intents × 5 tiers, 15,000 samples: mean and worst of " + TABLES,
        String.format(Locale.ROOT, "%.0f ms, %.0f ms", 1000 * sum / TABLES, 1000 * worst),
        "≤ 1000 ms");
  }

  private static float[] vector(RandomGenerator random, float[] around, float spread) {
    float[] v = around.clone();
    double squares = 0;
    for (int k = 0; k < v.length; k++) {
      v[k] += spread * (float) random.nextGaussian();
      squares += v[k] * v[k];
    }
    for (int k = 0; k < v.length; k++) {
      v[k] /= (float) Math.sqrt(squares);
    }
    return v;
  }

  private void embeddings() {
    try (MiniLm model = BundledModel.open();
        PlainSession plain = PlainSession.open()) {
      bare = plain;
      embeddings(model, "where is the parcel that you sent on monday, please", 13, 400);
      String text = "the train leaves the town at noon and drives north with a speed of sixty, ";
      embeddings(model, text.repeat(4), 74, 100);
    }
  }

  /**
   * @param pieces of the text, with the two at its ends
   */
  private void embeddings(MiniLm model, String text, int pieces, int times) {
    List<String> texts = IntStream.range(0, times).mapToObj(i -> text).toList();
    sink += model.embed(texts)[0][0];
    long begun = System.nanoTime();
    sink += model.embed(texts)[0][0];
    double each = (System.nanoTime() - begun) / SECOND / times;
    double plain = plain() * pieces * MULTIPLICATIONS;
    BenchRow.print(
        "embedding a text of %d pieces on one core".formatted(pieces),
        String.format(Locale.ROOT, "%.1f ms, %,.0f a second", each * 1000, 1 / each),
        String.format(
            Locale.ROOT,
            "%.1f ms of ONNX Runtime's bare session on pieces made before; %.1f ms as plain float"
                + " loops",
            Objects.requireNonNull(bare).millis(pieces, times),
            plain * 1000));
  }

  /** Seconds of one multiplication and addition in loops that Java makes vectors of. */
  private double plain() {
    int rounds = 2_000;
    float[][] weights = new float[MiniLm.SIZE][MiniLm.SIZE];
    float[] x = new float[MiniLm.SIZE];
    float[] y = new float[MiniLm.SIZE];
    long begun = 0;
    for (int r = 0; r < 2 * rounds; r++) {
      begun = r == rounds ? System.nanoTime() : begun;
      x[r % x.length] = r;
      for (int i = 0; i < weights.length; i++) {
        add(y, x[i], weights[i]);
      }
    }
    sink += y[0];
    return (System.nanoTime() - begun) / SECOND / ((double) rounds * MiniLm.SIZE * MiniLm.SIZE);
  }

  private static void add(float[] y, float by, float[] row) {
    for (int k = 0; k < y.length; k++) {
      y[k] += by * row[k];
    }
  }

  /** Prints seconds by the clock and of processors, and the peak of the heap. */
  private static void measured(String what, Runnable work) {
    System.gc();
    List<MemoryPoolMXBean> heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(p -> p.getType() == MemoryType.HEAP)
            .toList();
    heap.forEach(MemoryPoolMXBean::resetPeakUsage);
    long cpu = CPU.getProcessCpuTime();
    long begun = System.nanoTime();
    work.run();
    double seconds = (System.nanoTime() - begun) / SECOND;
    double processors = (CPU.getProcessCpuTime() - cpu) / SECOND;
    long peak = heap.stream().mapToLong(p -> p.getPeakUsage().getUsed()).sum();
    BenchRow.print(
        what,
        String.format(
            Locale.ROOT,
            "%.1f s, %.1f s of processors, %,d MB of heap at most",
            seconds,
            processors,
            peak >> 20),
        "");
  }
}
