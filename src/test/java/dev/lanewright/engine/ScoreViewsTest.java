package dev.lanewright.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Score;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The curve, the histogram and the confusion matrix against brute force on random cases. */
class ScoreViewsTest {

  @Test
  void everyPointOfTheCurveIsTheFiguresOfItsPolicy() {
    int points = 0;
    for (long seed = 500_000; seed < 500_060; seed++) {
      var c = new RandomCase(seed);
      Run run = Run.of(c.table, c.policy);
      for (int s = 0; s < c.policy.stages().size(); s++) {
        if (c.policy.stages().get(s) instanceof Score score) {
          int tier = c.random.nextInt(1, c.policy.tiers().size());
          String name = c.policy.tiers().get(tier).name();
          Curve curve = ThresholdIndex.of(run, s, c.baseline, c.view).curve(name, 7);
          assertThat(curve.threshold()).isSorted().doesNotHaveDuplicates();
          for (int k = 0; k < curve.threshold().length; k++) {
            Score moved = moved(c.policy, score, tier, curve.threshold()[k]);
            Run there = Run.of(c.table, c.policy.withStage(s, moved));
            Slice all = FigureMaker.figures(there, c.baseline, c.view).overall();
            String what = "seed " + seed + " stage " + s + " point " + k;
            same(what, curve.topShare()[k], 1 - all.diversion().value());
            same(what, curve.cost()[k], all.costPerRequest().value());
            same(what, curve.quality()[k], all.quality().value());
            same(what, curve.lo()[k], all.quality().lo());
            same(what, curve.hi()[k], all.quality().hi());
            points++;
          }
        }
      }
    }
    assertThat(points).isGreaterThan(100);
  }

  /** The stage with one threshold there, and the others of a scalar score no longer crossing it. */
  private static Score moved(Policy policy, Score score, int tier, double at) {
    SequencedMap<String, @Nullable Double> thresholds = new LinkedHashMap<>();
    for (int t = 1; t < policy.tiers().size(); t++) {
      String name = policy.tiers().get(t).name();
      Double old = score.thresholds().get(name);
      if (t == tier) {
        thresholds.put(name, at);
      } else if (old == null || score.kind() == Score.Kind.CUMULATIVE) {
        thresholds.put(name, old);
      } else {
        boolean least = (t > tier) == (score.direction() == Score.Direction.HIGHER);
        thresholds.put(name, least == (old < at) ? Double.valueOf(at) : old);
      }
    }
    return new Score(score.kind(), score.axes(), score.direction(), thresholds);
  }

  private static void same(String what, double a, double b) {
    if (Double.isNaN(b)) {
      assertThat(a).as(what).isNaN();
    } else {
      assertThat(a).as(what).isCloseTo(b, within(1e-7));
    }
  }

  @Test
  void theHistogramCountsWhatReachesTheStage() {
    for (long seed = 510_000; seed < 510_060; seed++) {
      var c = new RandomCase(seed);
      Run run = Run.of(c.table, c.policy);
      var slow = new SlowEvaluator(c.table, c.policy);
      for (int s = 0; s < c.policy.stages().size(); s++) {
        if (c.policy.stages().get(s) instanceof Score score) {
          int bins = c.random.nextInt(1, 12);
          Histogram found = ThresholdIndex.of(run, s, null, c.view).histogram(bins);
          int tiers = c.policy.tiers().size();
          var source = score.axes().get(c.policy.tiers().getLast().name());
          double[] x = c.table.numbers(new Need.Numbers(source));
          long[] classes = new long[tiers + 1];
          long missing = 0;
          var scores = new ArrayList<Double>();
          for (var item : new SlowFigures(c, c.policy).items) {
            var got = slow.evaluate(item.sample());
            double value = x[item.sample()];
            if (got.decidedBy >= s && Double.isNaN(value)) {
              missing++;
            } else if (got.decidedBy >= s) {
              classes[got.adequate < 0 ? tiers : got.adequate]++;
              scores.add(value);
            }
          }
          assertThat(found.missing()).as("seed " + seed).isEqualTo(missing);
          assertThat(found.classes()).hasSize(tiers + 1).endsWith("none");
          for (int k = 0; k <= tiers; k++) {
            long sum = 0;
            for (long n : found.counts()[k]) {
              sum += n;
            }
            assertThat(sum).as("seed " + seed + " class " + k).isEqualTo(classes[k]);
          }
          for (int b = 0; b < bins; b++) {
            // Half a billionth of slack for scores that stand on an edge.
            double lo = found.edges()[b] - 5e-10;
            double hi = found.edges()[b + 1] + 5e-10;
            long most = scores.stream().filter(v -> v >= lo && v <= hi).count();
            long least = scores.stream().filter(v -> v >= lo + 1e-9 && v < hi - 1e-9).count();
            long n = 0;
            for (long[] of : found.counts()) {
              n += of[b];
            }
            assertThat(n).as("seed " + seed + " bin " + b).isBetween(least, most);
          }
        }
      }
    }
  }

  @Test
  void theConfusionMatrixCountsStartsByCheapestAdequateTier() {
    for (long seed = 520_000; seed < 520_080; seed++) {
      var c = new RandomCase(seed);
      int tiers = c.policy.tiers().size();
      long[][] expected = new long[tiers][tiers + 1];
      for (var item : new SlowFigures(c, c.policy).items) {
        int adequate = item.got().adequate;
        expected[item.got().start][adequate < 0 ? tiers : adequate]++;
      }
      Adequacy found = Adequacy.of(Run.of(c.table, c.policy), c.view);
      assertThat(found.counts()).as("seed " + seed).isDeepEqualTo(expected);
      assertThat(found.tiers()).hasSize(tiers).startsWith("t0");
    }
  }

  /** Counting ranges of a wavelet matrix against sorting them. */
  @Test
  void percentilesOfRangesAreThoseOfTheSortedValues() {
    var random = new SplittableRandom(3);
    for (int trial = 0; trial < 200; trial++) {
      int n = random.nextInt(1, 300);
      int depth = random.nextInt(1, 24);
      int[] values = random.ints(n, 0, 1 << depth).toArray();
      int from = random.nextInt(n);
      int to = random.nextInt(from, n) + 1;
      int[] sorted = Arrays.copyOfRange(values, from, to);
      Arrays.sort(sorted);
      var quantile = new RangeQuantile(0, depth);
      quantile.add(Wavelet.of(values.clone(), n, depth), from, to, 2);
      for (double p : new double[] {0.01, 0.5, 0.95, 1}) {
        int rank = Math.max(1, (int) Math.ceil(p * sorted.length - 1e-9));
        assertThat(Float.floatToRawIntBits((float) quantile.quantile(p)))
            .as("trial %d p %s", trial, p)
            .isEqualTo(sorted[rank - 1]);
      }
    }
  }
}
