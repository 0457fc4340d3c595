package dev.lanewright.ship.audit;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.verdict.PanelRule;
import dev.lanewright.engine.verdict.Standing;
import dev.lanewright.engine.verdict.Standings;
import dev.lanewright.engine.verdict.VerdictTable;
import dev.lanewright.policy.Policy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Cheap-lane answers against those of one tier up, as the judges (people above them) see them. */
final class Rejudged {
  private final AuditInput in;
  private final int[] production;
  private final double[] weights;

  Rejudged(AuditInput in, int[] production) {
    this.in = in;
    this.production = production;
    this.weights = in.weights();
  }

  AuditReport.Misroute misroute() {
    EvalTable table = in.run().table();
    Policy policy = in.run().policy();
    int top = policy.tiers().size() - 1;
    Map<Long, Integer> pairs = pairs(policy);
    VerdictTable verdicts = in.verdicts();
    Standing[] standings =
        verdicts.pairCount() == 0
            ? new Standing[0]
            : Standings.ofPanel(
                verdicts,
                IntStream.range(0, verdicts.raters().size()).toArray(),
                PanelRule.MAJORITY,
                true);
    var all = new Rate();
    Map<Integer, Rate> classes = new HashMap<>();
    int wanted = 0;
    int unsure = 0;
    double usd = Double.NaN;
    for (int i = 0; i < production.length; i++) {
      if (production[i] < 0 || production[i] >= top) {
        continue;
      }
      wanted++;
      Integer pair = pairs.get(table.ids()[i]);
      if (pair == null || !standings[pair].readable()) {
        continue;
      }
      boolean mirrored = !cheap(pair, production[i]);
      Standing standing = mirrored ? standings[pair].mirrored() : standings[pair];
      boolean misrouted = standing == Standing.WORSE;
      unsure += standing == Standing.UNSURE ? 1 : 0;
      all.add(weights[i], misrouted);
      classes
          .computeIfAbsent((int) table.category()[i], c -> new Rate())
          .add(weights[i], misrouted);
      usd = plus(usd, cost(pair));
    }
    var rate = all.estimate();
    return new AuditReport.Misroute(
        rate,
        in.line(),
        state(rate.value(), rate.hi(), all.n()),
        wanted,
        all.n(),
        unsure,
        usd,
        lines(table, classes));
  }

  private AuditReport.State state(double rate, double hi, int n) {
    if (n == 0) {
      return AuditReport.State.NONE;
    }
    return rate > in.line()
        ? AuditReport.State.OVER
        : hi <= in.line() ? AuditReport.State.HOLDS : AuditReport.State.OPEN;
  }

  private static List<AuditReport.Category> lines(EvalTable table, Map<Integer, Rate> classes) {
    List<AuditReport.Category> lines = new ArrayList<>();
    classes.forEach(
        (code, rate) ->
            lines.add(
                new AuditReport.Category(
                    code < 0 ? "" : table.categories().get(code), rate.estimate())));
    lines.sort(
        Comparator.comparingDouble((AuditReport.Category c) -> c.rate().value())
            .reversed()
            .thenComparing(AuditReport.Category::name));
    return lines;
  }

  /** The pair of each sample that sets its production tier against the next, by sample id. */
  private Map<Long, Integer> pairs(Policy policy) {
    VerdictTable v = in.verdicts();
    Map<Long, Integer> tierOf = new HashMap<>();
    long[] ids = in.run().table().ids();
    for (int i = 0; i < production.length; i++) {
      tierOf.put(ids[i], production[i]);
    }
    Map<Long, Integer> pairs = new HashMap<>();
    for (int p = 0; p < v.pairCount(); p++) {
      int tier = tierOf.getOrDefault(v.samples()[p], -1);
      if (tier < 0 || tier >= policy.tiers().size() - 1) {
        continue;
      }
      int next = tier + 1;
      boolean fits =
          (serves(v, v.armA()[p], tier) && serves(v, v.armB()[p], next))
              || (serves(v, v.armB()[p], tier) && serves(v, v.armA()[p], next));
      if (fits) {
        pairs.putIfAbsent(v.samples()[p], p);
      }
    }
    return pairs;
  }

  private boolean cheap(int pair, int tier) {
    return serves(in.verdicts(), in.verdicts().armA()[pair], tier);
  }

  private boolean serves(VerdictTable v, int model, int tier) {
    var t = in.run().policy().tiers().get(tier);
    return model >= 0
        && (t.model().equals(v.models().get(model))
            || t.fallbacks().contains(v.models().get(model)));
  }

  private double cost(int pair) {
    VerdictTable v = in.verdicts();
    int from = v.first(pair);
    int to = v.first(pair + 1);
    return Arrays.stream(v.cost(), from, to).filter(c -> !Double.isNaN(c)).sum();
  }

  private static double plus(double sum, double more) {
    return Double.isNaN(sum) ? more : sum + more;
  }
}
