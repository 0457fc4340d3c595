package dev.lanewright.ship.report;

import dev.lanewright.csv.CsvCell;
import dev.lanewright.engine.Curve;
import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Lane;
import dev.lanewright.engine.Reference;
import dev.lanewright.engine.Slice;
import dev.lanewright.engine.gate.Certificate;
import dev.lanewright.engine.gate.NonInferiority;
import dev.lanewright.engine.verdict.VerdictGate;
import dev.lanewright.engine.verdict.VerdictTally;
import dev.lanewright.policy.Tier;
import dev.lanewright.ship.Expressed;
import dev.lanewright.ship.gate.ForestLines;
import dev.lanewright.ship.gate.GateReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** Everything in the report as CSV tables (RFC 4180, header first, cells inert). */
public final class ReportTables {
  private ReportTables() {}

  /** Tables by file name. */
  public static SequencedMap<String, String> of(ReportInput in) {
    var files = new LinkedHashMap<String, String>();
    files.put("tests.csv", tests(in.gate()));
    files.put("numbers.csv", numbers(in.gate()));
    files.put("checks.csv", checks(in.gate()));
    files.put("categories.csv", slices(in.gate()));
    files.put("tiers.csv", lanes(in.gate()));
    files.put("frontier.csv", frontier(in.gate()));
    files.put("verdicts.csv", verdicts(in.gate()));
    files.put("certificate.csv", certificate(in.gate()));
    files.put("targets.csv", targets(in.targets()));
    files.put("prices.csv", prices(in.prices()));
    files.put("data.csv", data(in.files()));
    return files;
  }

  private static String tests(GateReport r) {
    var rows = new ArrayList<List<Object>>();
    rows.add(
        List.of(
            "category",
            "ruling",
            "n",
            "pairs",
            "clusters",
            "method",
            "change",
            "lo90",
            "hi90",
            "margin",
            "more",
            "wins",
            "ties",
            "losses",
            "mcnemar_mid_p",
            "harm_p_holm"));
    r.tests().categories().forEach(t -> rows.add(test(t.name(), t)));
    rows.add(test("(all)", r.tests().overall()));
    return csv(rows);
  }

  private static List<Object> test(String name, NonInferiority t) {
    return List.of(
        name,
        ForestLines.words(t),
        t.seen(),
        t.pairs(),
        t.clusters(),
        t.method().name().toLowerCase(Locale.ROOT),
        t.change().value(),
        t.change().lo(),
        t.change().hi(),
        t.margin(),
        t.more(),
        t.wins(),
        t.ties(),
        t.losses(),
        t.midP(),
        t.harm());
  }

  private static String numbers(GateReport r) {
    var rows = new ArrayList<List<Object>>();
    rows.add(List.of("number", "value", "n", "lo95", "hi95", "text", "target", "state"));
    r.goals()
        .forEach(
            g ->
                rows.add(
                    List.of(
                        g.id(),
                        g.value().value(),
                        g.value().n(),
                        g.value().lo(),
                        g.value().hi(),
                        g.text(),
                        g.target(),
                        g.state().name().toLowerCase(Locale.ROOT))));
    var saved = r.savings().perMonth(r.settings().volume());
    rows.add(
        List.of(
            "saved_per_month_usd",
            saved.value(),
            saved.n(),
            saved.lo(),
            saved.hi(),
            "at " + r.settings().volume() + " requests",
            "",
            ""));
    return csv(rows);
  }

  private static String checks(GateReport r) {
    var rows = new ArrayList<List<Object>>();
    rows.add(List.of("check", "state", "words"));
    r.checks()
        .forEach(
            c -> rows.add(List.of(c.id(), c.state().name().toLowerCase(Locale.ROOT), c.words())));
    return csv(rows);
  }

  private static String slices(GateReport r) {
    var rows = new ArrayList<List<Object>>();
    rows.add(slice("category"));
    r.figures().categories().forEach(s -> rows.add(slice(s)));
    rows.add(slice(r.figures().overall()));
    return csv(rows);
  }

  private static String lanes(GateReport r) {
    var rows = new ArrayList<List<Object>>();
    var head = new ArrayList<>(slice("tier"));
    head.addAll(List.of("model", "started", "served", "attempts", "escalated"));
    rows.add(head);
    for (Lane lane : r.figures().lanes()) {
      var row = new ArrayList<>(slice(lane.slice()));
      row.set(0, lane.tier());
      row.addAll(
          List.<Object>of(
              lane.model(), lane.started(), lane.served(), lane.attempts(), lane.escalated()));
      rows.add(row);
    }
    return csv(rows);
  }

  private static List<Object> slice(String first) {
    return List.of(
        first,
        "n",
        "covered",
        "quality",
        "quality_lo95",
        "quality_hi95",
        "usd_per_request",
        "usd_lo95",
        "usd_hi95",
        "diversion",
        "fallback",
        "p50_ms",
        "p95_ms",
        "p99_ms",
        "routing_accuracy");
  }

  private static List<Object> slice(Slice s) {
    return List.of(
        s.name(),
        s.n(),
        s.covered(),
        s.quality().value(),
        s.quality().lo(),
        s.quality().hi(),
        s.costPerRequest().value(),
        s.costPerRequest().lo(),
        s.costPerRequest().hi(),
        s.diversion().value(),
        s.fallback().value(),
        s.latency().p50(),
        s.latency().p95(),
        s.latency().p99(),
        s.routingAccuracy().value());
  }

  private static String frontier(GateReport r) {
    var rows = new ArrayList<List<Object>>();
    rows.add(List.of("what", "threshold", "usd_per_request", "quality", "n"));
    ReportCharts.Frontier f = ReportCharts.frontier(r);
    Curve curve = f.input().curve();
    if (curve != null) {
      for (int k = 0; k < curve.threshold().length; k++) {
        rows.add(
            List.of(
                "this policy",
                curve.threshold()[k],
                curve.cost()[k],
                curve.quality()[k],
                r.figures().overall().covered()));
      }
    }
    for (Reference x : f.references()) {
      if (x.costs().length == 0) {
        rows.add(List.of(x.name(), "", x.cost(), x.quality(), x.n()));
      }
      for (int k = 0; k < x.costs().length; k++) {
        rows.add(List.of(x.name(), "", x.costs()[k], x.qualities()[k], x.n()));
      }
    }
    return csv(rows);
  }

  private static String verdicts(GateReport r) {
    var rows = new ArrayList<List<Object>>();
    rows.add(
        List.of(
            "category",
            "pairs",
            "better",
            "tied",
            "unsure",
            "worse",
            "unreadable",
            "win_or_tie",
            "lo95",
            "hi95",
            "bar"));
    VerdictGate gate = r.judges();
    if (gate != null) {
      gate.categories().forEach(l -> rows.add(verdict(l.tally().name(), l, gate.bar())));
      rows.add(verdict("(all)", gate.all(), gate.bar()));
    }
    return csv(rows);
  }

  private static List<Object> verdict(String name, VerdictGate.Line l, double bar) {
    VerdictTally t = l.tally();
    return List.of(
        name,
        t.n(),
        t.better(),
        t.tied(),
        t.unsure(),
        t.worse(),
        t.unreadable(),
        l.winOrTie().value(),
        l.winOrTie().lo(),
        l.winOrTie().hi(),
        bar);
  }

  private static String certificate(GateReport r) {
    var rows = new ArrayList<List<Object>>();
    rows.add(
        List.of(
            "threshold",
            "tune_diversion",
            "diverted",
            "violations",
            "p",
            "risk",
            "delta",
            "passed"));
    Certificate c = r.certificate();
    if (c != null) {
      c.steps()
          .forEach(
              s ->
                  rows.add(
                      List.of(
                          s.threshold(),
                          s.tuneDiversion(),
                          s.diverted(),
                          s.violations(),
                          s.p(),
                          c.risk(),
                          c.delta(),
                          s.passed())));
    }
    return csv(rows);
  }

  private static String targets(List<Expressed> targets) {
    var rows = new ArrayList<List<Object>>();
    rows.add(
        List.of(
            "target",
            "part",
            "degree",
            "words",
            "same_start",
            "asked",
            "same_end",
            "known",
            "read_otherwise"));
    for (Expressed t : targets) {
      t.fits()
          .forEach(
              f ->
                  rows.add(
                      List.of(
                          t.target().title(),
                          f.part(),
                          f.degree().name().toLowerCase(Locale.ROOT),
                          f.words(),
                          t.starts(),
                          t.asked(),
                          t.ends(),
                          t.known(),
                          t.unread())));
    }
    return csv(rows);
  }

  private static String prices(List<ReportInput.PriceLine> prices) {
    var rows = new ArrayList<List<Object>>();
    rows.add(
        List.of(
            "tier", "model", "input_usd_per_million", "output_usd_per_million", "from", "source"));
    prices.forEach(
        p -> rows.add(List.of(p.tier(), p.model(), p.input(), p.output(), p.from(), p.source())));
    return csv(rows);
  }

  private static String data(List<ReportInput.DataFile> files) {
    var rows = new ArrayList<List<Object>>();
    rows.add(List.of("file", "sha256", "imported", "samples", "rejected"));
    files.forEach(
        f -> rows.add(List.of(f.name(), f.sha256(), f.imported(), f.samples(), f.rejected())));
    return csv(rows);
  }

  /** Where each category's requests start, by tier: shares of its samples in view. */
  @SuppressWarnings("EnumOrdinal") // as the table stores splits
  static List<List<String>> decisions(GateReport r, byte[] start) {
    EvalTable table = r.input().table();
    int tiers = r.policy().tiers().size();
    long[][] counts = new long[table.categories().size()][tiers];
    var split = r.input().view().split();
    for (int i = 0; i < table.n(); i++) {
      if (split == null || table.split()[i] == split.ordinal()) {
        counts[table.category()[i]][start[i]]++;
      }
    }
    var rows = new ArrayList<List<String>>();
    for (int c = 0; c < counts.length; c++) {
      long n = 0;
      for (long count : counts[c]) {
        n += count;
      }
      if (n > 0) {
        var row = new ArrayList<>(List.of(table.categories().get(c), Long.toString(n)));
        for (long count : counts[c]) {
          row.add(String.format(Locale.ROOT, "%.0f%%", 100.0 * count / n));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  static List<String> tiers(GateReport r) {
    return r.policy().tiers().stream().map(Tier::name).toList();
  }

  private static String csv(List<List<Object>> rows) {
    return rows.stream()
        .map(row -> row.stream().map(ReportTables::cell).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private static String cell(Object value) {
    if (value instanceof Double d) {
      return Double.isFinite(d) ? Double.toString(d) : "";
    }
    return CsvCell.quoted(value.toString());
  }
}
