package dev.lanewright.ship.gate;

import dev.lanewright.engine.Arm;
import dev.lanewright.engine.Arms;
import dev.lanewright.engine.Baseline;
import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Labels;
import dev.lanewright.engine.Need;
import dev.lanewright.engine.Run;
import dev.lanewright.engine.gate.Certificate;
import dev.lanewright.engine.gate.Certifier;
import dev.lanewright.evalset.Split;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Score;
import dev.lanewright.policy.Source;
import dev.lanewright.policy.Tier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;

/** Certificates on draws from populations whose true misses at any threshold are known. */
final class CertificateDraws {
  /**
   * How certificates came out.
   *
   * @param certified share of draws that certify any diversion
   * @param wrong share of all draws that certify a threshold with more misses than the risk
   * @param diversion mean true diversion of those that certify
   */
  record Result(double certified, double wrong, double diversion) {}

  private CertificateDraws() {}

  /**
   * Scores are uniform in 0..1, and below the threshold the cheap model answers, which misses with
   * a chance that depends on the score.
   *
   * @param misses chance of a miss by score
   * @param each samples of the tune and of the calibrate split
   */
  static Result of(
      DoubleUnaryOperator misses, int each, double risk, double delta, int draws, long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    int certified = 0;
    int wrong = 0;
    double diversion = 0;
    for (int d = 0; d < draws; d++) {
      EvalTable table = table(misses, each, random);
      Run run = Run.of(table, policy());
      Arm arm = Arms.of(table, new Baseline.Model("p/strong"), policy());
      Certificate c = Certifier.certify(run, arm, risk, delta, Gate.SEED, () -> false);
      if (c != null && c.certified().isPresent()) {
        double threshold = Math.min(1, c.certified().get().threshold());
        certified++;
        diversion += threshold;
        wrong += mean(misses, threshold) > risk ? 1 : 0;
      }
    }
    return new Result(
        (double) certified / draws,
        (double) wrong / draws,
        certified == 0 ? 0 : diversion / certified);
  }

  /** True share of misses among scores below the threshold. */
  private static double mean(DoubleUnaryOperator misses, double threshold) {
    int steps = 2000;
    double sum = 0;
    for (int k = 0; k < steps; k++) {
      sum += misses.applyAsDouble(threshold * (k + 0.5) / steps);
    }
    return sum / steps;
  }

  private static Policy policy() {
    SequencedMap<String, @Nullable Double> thresholds = new LinkedHashMap<>();
    thresholds.put("strong", 0.5);
    var score = Score.scalar(Source.signal("chars"), Score.Direction.HIGHER, thresholds);
    return new Policy(
        "drawn",
        List.of(Tier.of("cheap", "p/cheap"), Tier.of("strong", "p/strong")),
        List.of(score),
        "strong",
        null);
  }

  @SuppressWarnings("EnumOrdinal") // as the table stores splits
  private static EvalTable table(DoubleUnaryOperator misses, int each, RandomGenerator random) {
    int n = 2 * each;
    double[] scores = new double[n];
    float[] cheap = new float[n];
    float[] strong = new float[n];
    byte[] split = new byte[n];
    for (int i = 0; i < n; i++) {
      scores[i] = random.nextDouble();
      cheap[i] = random.nextDouble() < misses.applyAsDouble(scores[i]) ? 0 : 1;
      strong[i] = 1;
      split[i] = (byte) (i < each ? Split.TUNE : Split.CALIBRATE).ordinal();
    }
    long[] ids = new long[n];
    Arrays.setAll(ids, i -> i + 1L);
    int[] group = new int[n];
    Arrays.setAll(group, i -> i);
    int[] pins = new int[n];
    Arrays.fill(pins, -1);
    return new EvalTable(
        ids,
        List.of("all"),
        new short[n],
        List.of(GateDraws.model("p/cheap", cheap, 0.1), GateDraws.model("p/strong", strong, 1)),
        split,
        group,
        new Labels(pins, List.of()),
        Map.of(new Need.Numbers(Source.signal("chars")), scores));
  }
}
