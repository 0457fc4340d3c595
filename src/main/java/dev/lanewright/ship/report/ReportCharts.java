package dev.lanewright.ship.report;

import dev.lanewright.chart.Chart;
import dev.lanewright.chart.ChartLook;
import dev.lanewright.chart.FrontierChart;
import dev.lanewright.chart.FrontierInput;
import dev.lanewright.chart.ShownReferences;
import dev.lanewright.chart.VerdictBars;
import dev.lanewright.chart.VerdictBarsChart;
import dev.lanewright.engine.Curve;
import dev.lanewright.engine.Estimate;
import dev.lanewright.engine.Reference;
import dev.lanewright.engine.References;
import dev.lanewright.engine.Run;
import dev.lanewright.engine.ThresholdIndex;
import dev.lanewright.engine.verdict.VerdictGate;
import dev.lanewright.engine.verdict.VerdictTally;
import dev.lanewright.policy.Score;
import dev.lanewright.ship.gate.GateReport;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The report's charts beside the forest plot. */
final class ReportCharts {
  private static final int POINTS = 60;

  private ReportCharts() {}

  /**
   * Cost against quality in view: what the policy traces as its top threshold moves, where it
   * stands, and what it is compared with.
   *
   * @param references as {@link References} finds them
   */
  record Frontier(FrontierInput input, List<Reference> references) {}

  static Frontier frontier(GateReport r) {
    Run run = Run.of(r.input().table(), r.policy());
    List<Reference> all = References.of(run, r.input().view());
    List<Reference> shown = new ArrayList<>(ShownReferences.of(all, r.policy()));
    shown.add(ShownReferences.policy(r.policy().name(), r.figures().overall()));
    List<String> models = r.policy().tiers().stream().map(t -> "all-" + t.name()).toList();
    return new Frontier(new FrontierInput(curve(run, r), "", shown, models), all);
  }

  private static @Nullable Curve curve(Run run, GateReport r) {
    String top = r.policy().tiers().getLast().name();
    for (int k = 0; k < r.policy().stages().size(); k++) {
      if (r.policy().stages().get(k) instanceof Score s && s.thresholds().containsKey(top)) {
        return ThresholdIndex.of(run, k, null, r.input().view()).curve(top, POINTS);
      }
    }
    return null;
  }

  static Chart draw(Frontier f, ChartLook look) {
    return FrontierChart.of(f.input(), look);
  }

  /** Verdicts per category against the bar. */
  static Chart verdicts(VerdictGate gate, ChartLook look) {
    List<VerdictBars.Bar> bars = new ArrayList<>();
    gate.categories().stream()
        .filter(l -> l.tally().n() > 0)
        .forEach(l -> bars.add(bar(l, l.tally().name())));
    bars.add(bar(gate.all(), "All"));
    return VerdictBarsChart.of(
        new VerdictBars(bars, gate.bar(), "the policy", "flips with the order", ""), look);
  }

  /** How many bars that makes. */
  static int bars(VerdictGate gate) {
    return 1 + (int) gate.categories().stream().filter(l -> l.tally().n() > 0).count();
  }

  private static VerdictBars.Bar bar(VerdictGate.Line line, String name) {
    VerdictTally t = line.tally();
    double w = t.weight();
    Estimate rate = line.winOrTie();
    return new VerdictBars.Bar(
        name,
        w > 0 ? t.better() / w : 0,
        w > 0 ? t.tied() / w : 0,
        w > 0 ? t.unsure() / w : 0,
        w > 0 ? t.worse() / w : 0,
        rate.value(),
        rate.lo(),
        rate.hi(),
        t.n(),
        t.unreadable(),
        "");
  }
}
