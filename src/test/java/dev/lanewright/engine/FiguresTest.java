package dev.lanewright.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Score;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs, figures and the threshold index against a slow evaluator, on seeded random cases. */
class FiguresTest {
  private static final int CASES = 120;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void figuresAreThoseOfTheSlowEvaluator(int block) {
    for (int k = 0; k < CASES; k++) {
      long seed = block * 10_000L + k;
      var c = new RandomCase(seed);
      Run run = Run.of(c.table, c.policy);
      compareSamples(seed, c, run);
      compare("seed " + seed, c, c.policy, FigureMaker.figures(run, c.baseline, c.view));
    }
  }

  @Test
  void anEditGivesWhatAFreshRunGives() {
    for (long seed = 50_000; seed < 50_000 + CASES; seed++) {
      var c = new RandomCase(seed);
      Run run = Run.of(c.table, c.policy);
      for (int step = 0; step < 4; step++) {
        Policy changed = edit(c, run.policy());
        run = run.edit(changed);
        compareSamples(seed, c, run);
        Figures edited = FigureMaker.figures(run, c.baseline, c.view);
        Figures fresh = FigureMaker.figures(Run.of(c.table, changed), c.baseline, c.view);
        assertThat(edited.overall()).isEqualTo(fresh.overall());
        assertThat(edited.categories()).isEqualTo(fresh.categories());
        assertThat(edited.lanes()).isEqualTo(fresh.lanes());
        assertThat(edited.stages()).isEqualTo(fresh.stages());
      }
    }
  }

  @Test
  void theIndexGivesTheFiguresOfAnyPosition() {
    for (long seed = 90_000; seed < 90_000 + CASES; seed++) {
      var c = new RandomCase(seed);
      Run run = Run.of(c.table, c.policy);
      for (int s = 0; s < c.policy.stages().size(); s++) {
        if (c.policy.stages().get(s) instanceof Score score) {
          var index = ThresholdIndex.of(run, s, c.baseline, c.view);
          for (int step = 0; step < 4; step++) {
            Score moved =
                new Score(
                    score.kind(),
                    score.axes(),
                    score.direction(),
                    c.thresholds(c.policy.tiers().size(), score.direction()));
            compare(
                "seed " + seed + " stage " + s, c, c.policy.withStage(s, moved), index.at(moved));
          }
        }
      }
    }
  }

  @Test
  void refinedFiguresKeepTheirValuesAndMoveTheirIntervals() {
    for (long seed = 70_000; seed < 70_020; seed++) {
      var c = new RandomCase(seed);
      Run run = Run.of(c.table, c.policy);
      Figures quick = FigureMaker.figures(run, c.baseline, c.view);
      Figures refined = FigureMaker.refine(run, c.baseline, c.view, 5, () -> false);
      Figures again = FigureMaker.refine(run, c.baseline, c.view, 5, () -> false);
      assertThat(refined).isNotNull();
      assertThat(again).isNotNull();
      assertThat(refined.refined()).isTrue();
      assertThat(refined.overall()).isEqualTo(again.overall());
      Estimate a = refined.overall().quality();
      Estimate b = quick.overall().quality();
      assertThat(Double.compare(a.value(), b.value())).isZero();
      if (b.n() > 30 && b.hi() > b.lo()) {
        assertThat(a.hi() - a.lo()).isBetween((b.hi() - b.lo()) / 2, (b.hi() - b.lo()) * 2.5);
      }
      assertThat(FigureMaker.refine(run, c.baseline, c.view, 5, () -> true)).isNull();
    }
  }

  private static Policy edit(RandomCase c, Policy policy) {
    var other = new RandomCase(c.random.nextLong()).policy;
    var stages = new ArrayList<>(policy.stages());
    switch (c.random.nextInt(5)) {
      case 0 -> stages.set(c.random.nextInt(stages.size()), score(c, policy));
      case 1 -> Collections.reverse(stages);
      case 2 -> stages.add(0, score(c, policy));
      case 3 -> {
        int tiers = policy.tiers().size();
        return other.tiers().size() == tiers ? policy.withCascade(other.cascade()) : policy;
      }
      default -> {
        return other;
      }
    }
    return policy.withStages(stages);
  }

  private static Score score(RandomCase c, Policy policy) {
    return c.score(policy.tiers().size(), Score.Kind.SCALAR);
  }

  private static void compareSamples(long seed, RandomCase c, Run run) {
    var slow = new SlowEvaluator(c.table, run.policy());
    byte[] served = run.served();
    Arm arm = run.arm("x");
    for (int i = 0; i < c.table.n(); i++) {
      var expected = slow.evaluate(i);
      boolean same =
          run.start()[i] == expected.start
              && run.decidedBy()[i] == expected.decidedBy
              && served[i] == expected.served
              && Float.compare(arm.quality()[i], (float) expected.quality) == 0
              && equalButForOrder(arm.costUsd()[i], expected.cost)
              && Float.compare(arm.latencyMs()[i], (float) expected.latency) == 0;
      assertThat(same).as("seed %d sample %d", seed, i).isTrue();
    }
  }

  /** Equal as sums of a few calls are whose order of addition is free. */
  private static boolean equalButForOrder(double a, double b) {
    return Double.compare(a, b) == 0 || Math.abs(a - b) <= 4 * Math.ulp(b);
  }

  private static void compare(String what, RandomCase c, Policy policy, Figures figures) {
    var slow = new SlowFigures(c, policy);
    int tiers = policy.tiers().size();
    slice(what + " all", slow, figures.overall(), _ -> true, _ -> true, c.baseline != null);
    List<String> shown =
        c.table.categories().stream()
            .filter(name -> slow.items.stream().anyMatch(x -> x.category().equals(name)))
            .toList();
    assertThat(figures.categories()).extracting(Slice::name).isEqualTo(shown);
    for (Slice slice : figures.categories()) {
      slice(
          what + " " + slice.name(),
          slow,
          slice,
          x -> x.category().equals(slice.name()),
          _ -> true,
          c.baseline != null);
    }
    for (int t = 0; t < tiers; t++) {
      int tier = t;
      Lane lane = figures.lanes().get(t);
      String where = what + " lane " + t;
      Predicate<SlowFigures.Item> here = x -> x.got().served == tier;
      near(where + " started", lane.started(), count(slow, x -> x.got().start == tier));
      near(where + " served", lane.served(), count(slow, here));
      near(where + " att", lane.attempts(), count(slow, x -> x.got().attempts.contains(tier)));
      near(where + " esc", lane.escalated(), count(slow, x -> x.got().escalated.contains(tier)));
      near(where + " p95", lane.latency().p95(), slow.figure("p95", here));
      near(where + " quality", lane.slice().quality().value(), slow.figure("quality", here));
      near(
          where + " p95Delta",
          lane.slice().delta().p95Ms(),
          c.baseline == null ? Double.NaN : slow.figure("p95Delta", here));
      near(
          where + " fallback",
          lane.slice().fallback().value(),
          slow.fallback(_ -> true, k -> k == tier));
    }
    for (int s = 0; s <= policy.stages().size(); s++) {
      int stage = s;
      near(
          what + " stage " + s,
          figures.stages()[s],
          count(slow, x -> x.got().decidedBy == stage || x.got().raisedBy.contains(stage)));
    }
    near(what + " uncovered", figures.uncovered(), count(slow, x -> x.got().served < 0));
    near(
        what + " assumed",
        figures.assumed(),
        count(slow, x -> x.got().served >= 0 && x.got().assumed));
    near(
        what + " unpriced",
        figures.unpriced(),
        count(slow, x -> x.got().served >= 0 && Double.isNaN(x.got().cost)));
    Labels pins = c.table.pin();
    near(
        what + " pins",
        figures.misroutedPins(),
        count(
            slow,
            x -> {
              int code = pins.codes()[x.sample()];
              return code >= 0 && policy.tierIndex(pins.values().get(code)) != x.got().start;
            }));
  }

  private static double count(SlowFigures slow, Predicate<SlowFigures.Item> which) {
    return slow.items.stream().filter(which).count();
  }

  private static void slice(
      String what,
      SlowFigures slow,
      Slice slice,
      Predicate<SlowFigures.Item> keep,
      Predicate<Integer> tiers,
      boolean compared) {
    near(what + " n", slice.n(), slow.figure("n", keep));
    near(what + " covered", slice.covered(), slow.figure("covered", keep));
    near(what + " weight", slice.weight(), slow.figure("weight", keep));
    near(what + " quality", slice.quality().value(), slow.figure("quality", keep));
    near(what + " cost", slice.costPerRequest().value(), slow.figure("cost", keep));
    near(what + " q/$", slice.qualityPerDollar().value(), slow.figure("perDollar", keep));
    near(what + " diversion", slice.diversion().value(), slow.figure("diversion", keep));
    near(what + " fallback", slice.fallback().value(), slow.fallback(keep, tiers));
    near(what + " accuracy", slice.routingAccuracy().value(), slow.figure("accuracy", keep));
    near(what + " p50", slice.latency().p50(), slow.figure("p50", keep));
    near(what + " p95", slice.latency().p95(), slow.figure("p95", keep));
    near(what + " p99", slice.latency().p99(), slow.figure("p99", keep));
    Delta d = slice.delta();
    if (!compared) {
      assertThat(d).isEqualTo(Delta.NONE);
      return;
    }
    near(what + " pairs", d.n(), slow.figure("pairs", keep));
    near(what + " delta", d.quality().value(), slow.figure("delta", keep));
    near(what + " regression", d.regression().value(), slow.figure("regression", keep));
    near(what + " winOrTie", d.winOrTie().value(), slow.figure("winOrTie", keep));
    near(what + " costDelta", d.cost().value(), slow.figure("costDelta", keep));
    near(what + " p95Delta", d.p95Ms(), slow.figure("p95Delta", keep));
    assertThat(d.wins() + d.ties() + d.losses()).isEqualTo(d.n());
  }

  private static void near(String what, double actual, double expected) {
    if (Double.isNaN(expected)) {
      assertThat(actual).as(what).isNaN();
    } else {
      assertThat(Math.abs(actual - expected))
          .as(what + ": " + actual + " for " + expected)
          .isLessThanOrEqualTo(1e-9 * Math.max(1, Math.abs(expected)));
    }
  }
}
