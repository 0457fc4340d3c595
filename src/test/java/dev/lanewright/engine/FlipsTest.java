package dev.lanewright.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Score;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Flips against the slow evaluator, and a model that changes in its tier. */
class FlipsTest {

  @Test
  void flipsAreThoseOfTheSlowEvaluator() {
    long moved = 0;
    long unknown = 0;
    for (long seed = 300_000; seed < 300_120; seed++) {
      var c = new RandomCase(seed);
      int tiers = c.policy.tiers().size();
      var stages = new ArrayList<>(c.policy.stages());
      stages.set(c.random.nextInt(stages.size()), c.score(tiers, Score.Kind.SCALAR));
      Policy edited = c.policy.withStages(stages);
      edited = c.random.nextBoolean() ? edited.withCascade(null) : edited;
      Run saved = Run.of(c.table, c.policy);
      Flips flips = Flips.between(saved, saved.edit(edited), c.view);
      var before = new SlowEvaluator(c.table, c.policy);
      var after = new SlowEvaluator(c.table, edited);
      var samples = new ArrayList<Integer>();
      long[] classes = new long[4];
      double weight = 0;
      double dollars = 0;
      for (var item : new SlowFigures(c, c.policy).items) {
        int i = item.sample();
        var a = before.evaluate(i);
        var b = after.evaluate(i);
        if (!Double.isNaN(a.cost) && !Double.isNaN(b.cost)) {
          weight += item.w();
          dollars += item.w() * (b.cost - a.cost);
        }
        if (a.start != b.start || a.served != b.served) {
          int k = samples.size();
          samples.add(i);
          double d = b.quality - a.quality;
          classes[Double.isNaN(d) ? 3 : d < 0 ? 0 : d > 0 ? 1 : 2]++;
          sample("seed " + seed + " sample " + i, flips, k, a, b);
        }
      }
      assertThat(flips.samples()).as("seed " + seed).containsExactly(ints(samples));
      assertThat(new long[] {flips.lost(), flips.won(), flips.same(), flips.unknown()})
          .as("seed " + seed)
          .isEqualTo(classes);
      if (weight > 0) {
        assertThat(flips.costDeltaPerRequest()).isCloseTo(dollars / weight, within(1e-12));
      } else {
        assertThat(flips.costDeltaPerRequest()).isNaN();
      }
      moved += samples.size();
      unknown += classes[3];
    }
    assertThat(moved).isGreaterThan(1000);
    assertThat(unknown).isPositive();
  }

  private static void sample(
      String what, Flips flips, int k, SlowEvaluator.Outcome a, SlowEvaluator.Outcome b) {
    assertThat(flips.samples().length).as(what).isGreaterThan(k);
    assertThat((int) flips.tierBefore()[k]).as(what).isEqualTo(a.served < 0 ? a.start : a.served);
    assertThat((int) flips.tierAfter()[k]).as(what).isEqualTo(b.served < 0 ? b.start : b.served);
    assertThat(Float.compare(flips.qualityBefore()[k], (float) a.quality)).as(what).isZero();
    assertThat(Float.compare(flips.qualityAfter()[k], (float) b.quality)).as(what).isZero();
    if (Double.isNaN(a.cost)) {
      assertThat(flips.costBefore()[k]).as(what).isNaN();
    } else {
      assertThat(flips.costBefore()[k]).as(what).isCloseTo(a.cost, within(1e-12));
    }
    if (Double.isNaN(b.cost)) {
      assertThat(flips.costAfter()[k]).as(what).isNaN();
    } else {
      assertThat(flips.costAfter()[k]).as(what).isCloseTo(b.cost, within(1e-12));
    }
    assertThat((int) flips.stageBefore()[k]).as(what).isEqualTo(a.decidedBy);
    assertThat((int) flips.stageAfter()[k]).as(what).isEqualTo(b.decidedBy);
  }

  private static int[] ints(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  @Test
  void anotherModelInATierMovesTheSamplesItServes() {
    var small = new SmallTable(new double[] {10, 70, 30});
    Policy policy = small.policy(List.of(small.score(50)), null);
    Policy swapped =
        policy.withTiers(
            List.of(policy.tiers().getFirst().withModel("p/strong"), policy.tiers().getLast()));
    Run saved = Run.of(small.table(), policy);
    Flips flips = Flips.between(saved, saved.edit(swapped), View.ALL);
    assertThat(flips.samples()).containsExactly(0, 2);
    assertThat(flips.won()).isEqualTo(2);
    assertThat(flips.costDeltaPerRequest()).isCloseTo(2 * 0.9 / 3, within(1e-12));
    assertThat(Flips.between(saved, saved.edit(policy), View.ALL).samples()).isEmpty();
  }
}
