package dev.lanewright.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lanewright.policy.Cascade;
import dev.lanewright.policy.Condition;
import dev.lanewright.policy.Gate;
import dev.lanewright.policy.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Running cost of a cascade at a tenth of the price, worked by hand. */
class CascadeCostTest {

  /** Every request pays 0.1, the escalated ones 1 more, where all-strong pays 1. */
  @ParameterizedTest
  @CsvSource({"3, 0.4", "6, 0.7", "9, 1.0", "10, 1.1", "0, 0.1"})
  void costFollowsTheFallbackRate(int escalated, double share) {
    var small = new SmallTable(new double[10]);
    for (int i = 0; i < 10; i++) {
      small.confidence[i] = i < escalated ? 0.2 : 0.9;
      small.cheapQuality[i] = i == 9 ? 0 : 1;
    }
    EvalTable table = small.table();
    var gates = new LinkedHashMap<String, List<Gate>>();
    gates.put("cheap", List.of(new Gate.Confidence(0.75)));
    var all = new Rule(new Condition.All(List.of()), "cheap");
    Run run = Run.of(table, small.policy(List.of(all), new Cascade(gates, false, null)));
    Arm strong = Arms.of(table, new Baseline.Model("p/strong"), run.policy());
    Figures figures = FigureMaker.figures(run, strong, View.ALL);
    assertThat(figures.overall().costPerRequest().value()).isCloseTo(share, within(1e-12));
    assertThat(figures.overall().delta().cost().value()).isCloseTo(share - 1, within(1e-12));
    assertThat(figures.overall().fallback().value()).isCloseTo(escalated / 10.0, within(1e-12));
    assertThat(figures.overall().diversion().value())
        .isCloseTo(1 - escalated / 10.0, within(1e-12));
    assertThat(figures.breakEvenFallback()).isCloseTo(0.9, within(1e-12));
    double quality = escalated == 10 ? 1 : 0.9;
    assertThat(figures.overall().quality().value()).isCloseTo(quality, within(1e-6));
    assertThat(figures.overall().qualityPerDollar().value())
        .isCloseTo(quality / share, within(1e-6));
    assertThat(figures.overall().delta().losses()).isEqualTo(escalated == 10 ? 0 : 1);
  }
}
