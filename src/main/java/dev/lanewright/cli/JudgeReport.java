package dev.lanewright.cli;

import dev.lanewright.engine.Estimate;
import dev.lanewright.engine.verdict.PanelRule;
import dev.lanewright.engine.verdict.RaterHabits;
import dev.lanewright.engine.verdict.Standing;
import dev.lanewright.engine.verdict.Standings;
import dev.lanewright.engine.verdict.VerdictTable;
import dev.lanewright.judge.JudgeForecast;
import dev.lanewright.judge.JudgePlan;
import dev.lanewright.judge.Sides;
import dev.lanewright.replay.RunProgress;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a judge run came to. */
final class JudgeReport {
  private final JudgePlan plan;
  private Sides.@Nullable Chosen chosen;
  private @Nullable JudgeForecast forecast;
  private final List<RunProgress> runs = new ArrayList<>();
  private int retried;
  private final List<SequencedMap<String, @Nullable Object>> judges = new ArrayList<>();
  private final Map<Standing, Integer> panel = new EnumMap<>(Standing.class);

  JudgeReport(JudgePlan plan) {
    this.plan = plan;
  }

  void planned(Sides.@Nullable Chosen what, JudgeForecast price) {
    chosen = what;
    forecast = price;
  }

  void ran(RunProgress end) {
    runs.add(end);
  }

  /** Replies that could not be read at first. */
  void retried(int n) {
    retried = n;
  }

  /** What all verdicts of the panel under this prompt say by now. */
  void verdicts(VerdictTable table, PanelRule rule) {
    int[] raters =
        IntStream.range(0, table.raters().size())
            .filter(
                r ->
                    table.raters().get(r).protocol().equals(plan.prompt().label())
                        && plan.judges().contains(table.raters().get(r).name()))
            .toArray();
    for (int r : raters) {
      judges.add(judge(RaterHabits.of(table, r)));
    }
    Standing[] standings = Standings.ofPanel(table, raters, rule, false);
    for (int p = 0; p < standings.length; p++) {
      if (!table.isControl(p) && standings[p] != Standing.NONE) {
        panel.merge(standings[p], 1, Integer::sum);
      }
    }
  }

  private static SequencedMap<String, @Nullable Object> judge(RaterHabits h) {
    var m = new LinkedHashMap<String, @Nullable Object>();
    m.put("judge", h.rater().name());
    m.put("prompt", h.rater().protocol());
    m.put("verdicts", h.verdicts());
    m.put("unreadable", h.unreadable());
    m.put("flipRate", estimate(h.flips()));
    m.put("firstPreferred", estimate(h.first()));
    m.put("controlNoise", estimate(h.control()));
    m.put("costUsd", h.priced() < h.verdicts() ? null : JsonOut.number(h.costUsd()));
    return m;
  }

  private static SequencedMap<String, @Nullable Object> estimate(Estimate e) {
    var m = new LinkedHashMap<String, @Nullable Object>();
    m.put("value", JsonOut.number(e.value()));
    m.put("n", e.n());
    m.put("lo", JsonOut.number(e.lo()));
    m.put("hi", JsonOut.number(e.hi()));
    return m;
  }

  int exit() {
    boolean nothing =
        !runs.isEmpty() && runs.stream().allMatch(r -> r.done() + r.known() == 0 && r.calls() > 0);
    return nothing ? Cli.OUTSIDE : Cli.DONE;
  }

  SequencedMap<String, @Nullable Object> document(boolean dryRun) {
    var m = new LinkedHashMap<String, @Nullable Object>();
    m.put("dryRun", dryRun);
    m.put("kind", plan.prompt().kind().word());
    m.put("prompt", plan.prompt().label());
    m.put("plan", plan());
    m.put("runs", runs.stream().map(ReplayReport::run).toList());
    m.put(
        "errors",
        runs.stream().flatMap(r -> r.errors().stream()).map(ReplayReport::error).toList());
    m.put("unreadableAtFirst", retried);
    m.put("judges", judges);
    var standings = new LinkedHashMap<String, Object>();
    panel.forEach((s, n) -> standings.put(s.name().toLowerCase(Locale.ROOT), n));
    m.put("panel", standings);
    return m;
  }

  private @Nullable SequencedMap<String, @Nullable Object> plan() {
    JudgeForecast f = forecast;
    if (f == null) {
      return null;
    }
    var m = new LinkedHashMap<String, @Nullable Object>();
    m.put("calls", f.calls());
    m.put("targets", f.targets());
    m.put("same", chosen == null ? null : chosen.same());
    m.put("missing", chosen == null ? null : chosen.missing());
    boolean none = f.calls() > 0 && f.unpricedCalls() == f.calls();
    m.put("expectedUsd", none ? null : JsonOut.number(f.expectedUsd()));
    m.put("mostUsd", none ? null : JsonOut.number(f.mostUsd()));
    m.put("unpricedCalls", f.unpricedCalls());
    m.put(
        "judges",
        f.judges().stream()
            .map(
                p -> {
                  var part = new LinkedHashMap<String, @Nullable Object>();
                  part.put("judge", p.judge());
                  part.put("calls", p.calls());
                  part.put("inputTokens", p.inputTokens());
                  part.put("expectedUsd", JsonOut.number(p.expectedUsd()));
                  part.put("mostUsd", JsonOut.number(p.mostUsd()));
                  return part;
                })
            .toList());
    return m;
  }

  String text() {
    var text = new StringBuilder();
    JudgeForecast f = forecast;
    if (f != null) {
      text.append(
          String.format(
              Locale.ROOT,
              "plan: %,d calls on %,d %s, $%.4f expected, $%.4f at most%s%n",
              f.calls(),
              f.targets(),
              plan.prompt().kind().pairs() ? "pairs" : "answers",
              f.expectedUsd(),
              f.mostUsd(),
              f.unpricedCalls() == 0 ? "" : ", " + f.unpricedCalls() + " calls unpriced"));
    }
    for (RunProgress r : runs) {
      text.append(ReplayReport.line(r)).append('\n');
      if (r.why() != null) {
        text.append(r.why()).append('\n');
      }
    }
    for (var j : judges) {
      text.append(
          String.format(
              Locale.ROOT,
              "%-40s %s verdicts, %s unreadable, flip rate %s, first preferred %s, A/A noise %s%n",
              j.get("judge"),
              j.get("verdicts"),
              j.get("unreadable"),
              percent(j.get("flipRate")),
              percent(j.get("firstPreferred")),
              percent(j.get("controlNoise"))));
    }
    if (!panel.isEmpty()) {
      text.append("panel: ").append(panel).append('\n');
    }
    return text.toString();
  }

  private static String percent(@Nullable Object estimate) {
    return estimate instanceof Map<?, ?> m && m.get("value") instanceof Double d
        ? String.format(Locale.ROOT, "%.1f%%", 100 * d)
        : "–";
  }
}
