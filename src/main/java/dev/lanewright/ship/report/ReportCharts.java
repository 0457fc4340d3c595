package dev.lanewright.ship.report;

import dev.lanewright.chart.Chart;
import dev.lanewright.chart.ChartLook;
import dev.lanewright.chart.FrontierChart;
import dev.lanewright.chart.FrontierInput;
import dev.lanewright.chart.VerdictBars;
import dev.lanewright.chart.VerdictBarsChart;
import dev.lanewright.engine.Curve;
import dev.lanewright.engine.Estimate;
import dev.lanewright.engine.Reference;
import dev.lanewright.engine.References;
import dev.lanewright.engine.Run;
import dev.lanewright.engine.Slice;
import dev.lanewright.engine.ThresholdIndex;
import dev.lanewright.engine.verdict.VerdictGate;
import dev.lanewright.engine.verdict.VerdictTally;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Score;
import dev.lanewright.policy.Tier;
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
    List<Reference> shown = new ArrayList<>();
    boolean curve =
        all.stream().anyMatch(x -> x.kind() == Reference.Kind.ORACLE_CURVE && x.costs().length > 0);
    for (Reference reference : all) {
      boolean repeated =
          (reference.kind() == Reference.Kind.ORACLE && curve)
              || reference.kind() == Reference.Kind.CONSTANT
              || reference.kind() == Reference.Kind.SHUFFLED
              || (reference.kind() == Reference.Kind.MODEL && isEnd(reference, r.policy()));
      if (!repeated) {
        shown.add(named(reference, name(reference, r.policy())));
      }
    }
    shown.add(itself(r));
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

  /** The policy as it stands. */
  private static Reference itself(GateReport r) {
    Slice all = r.figures().overall();
    return new Reference(
        Reference.Kind.MODEL,
        r.policy().name(),
        all.costPerRequest().value(),
        all.quality().value(),
        all.covered(),
        new double[0],
        new double[0]);
  }

  private static boolean isEnd(Reference reference, Policy policy) {
    return reference.name().equals(policy.tiers().getFirst().model())
        || reference.name().equals(policy.tiers().getLast().model());
  }

  private static String name(Reference r, Policy policy) {
    return switch (r.kind()) {
      case ALL_CHEAP -> "all-" + policy.tiers().getFirst().name();
      case ALL_STRONG -> "all-" + policy.tiers().getLast().name();
      case MODEL ->
          policy.tiers().stream()
              .filter(t -> r.name().equals(t.model()))
              .map(Tier::name)
              .map(t -> "all-" + t)
              .findFirst()
              .orElse(r.name().substring(r.name().indexOf('/') + 1));
      case RANDOM -> "random";
      case CONSTANT -> "best constant";
      case SHUFFLED -> "shuffled";
      case HULL -> "";
      case ORACLE, ORACLE_CURVE -> "oracle";
      case BREAK_EVEN -> r.name();
    };
  }

  private static Reference named(Reference r, String name) {
    return new Reference(r.kind(), name, r.cost(), r.quality(), r.n(), r.costs(), r.qualities());
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
