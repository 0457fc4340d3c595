package dev.lanewright.ship.report;

import dev.lanewright.chart.Chart;
import dev.lanewright.chart.ChartLook;
import dev.lanewright.chart.ForestChart;
import dev.lanewright.chart.Palette;
import dev.lanewright.engine.Estimate;
import dev.lanewright.engine.Run;
import dev.lanewright.engine.Slice;
import dev.lanewright.engine.gate.Certificate;
import dev.lanewright.engine.gate.NonInferiority;
import dev.lanewright.engine.verdict.VerdictGate;
import dev.lanewright.policy.json.PolicyJson;
import dev.lanewright.ship.Exports;
import dev.lanewright.ship.Expressed;
import dev.lanewright.ship.gate.ForestLines;
import dev.lanewright.ship.gate.GateReport;
import dev.lanewright.ship.gate.Say;
import dev.lanewright.ship.gate.State;
import dev.lanewright.ship.gateway.Fit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The report as one self-contained HTML file: no script, nothing loaded from anywhere. */
public final class HtmlReport {
  private static final int WIDTH = 924;
  private static final Pattern NAMES = Pattern.compile("( id=\"|url\\(#|href=\"#)");
  private static final int LINE = 34;
  private static final int TALL = 380;
  private static final int AXIS = 54;

  private final ReportInput in;
  private final GateReport r;
  private final Html out = new Html();

  private HtmlReport(ReportInput in) {
    this.in = in;
    this.r = in.gate();
  }

  /** The document. */
  public static String of(ReportInput in) {
    return new HtmlReport(in).write();
  }

  private String write() {
    out.raw("<!doctype html>");
    out.raw("<html lang=\"en\"><head><meta charset=\"utf-8\">");
    out.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    // Even if a text were not inert, nothing could run or be fetched.
    out.raw(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
            + " style-src 'unsafe-inline'\">");
    out.element("title", "", r.policy().name() + ": " + r.verdict().headline());
    out.raw("<style>" + ReportStyle.CSS + "</style></head><body><main>");
    head();
    numbers();
    frontier();
    tests();
    verdicts();
    checks();
    decisions();
    rest();
    out.raw("</main></body></html>");
    return out.toString();
  }

  private void head() {
    String tone =
        switch (r.ruling()) {
          case SHIPS -> "better";
          case MORE -> "more";
          case FAILS -> "worse";
        };
    out.raw("<header class=\"verdict " + tone + "\">");
    out.element(
        "div",
        "muted small",
        "Lanewright report · " + in.evalSet() + " · " + in.made().toString().substring(0, 10));
    out.element("h1", "", r.verdict().headline());
    out.element("p", "", r.verdict().explanation());
    out.element(
        "p",
        "muted",
        "%s against %s on %s samples of the %s split (%s)."
            .formatted(
                r.policy().name(),
                r.baseline(),
                Say.count(r.tests().overall().seen()),
                r.input().splitName(),
                r.input().looks() <= 1
                    ? "first look"
                    : "looked at " + r.input().looks() + " times"));
    out.raw("</header><section class=\"tiles\">");
    Estimate saved = r.savings().perMonth(r.settings().volume());
    tile(
        "Saves a month",
        saved.known() ? Say.dollars(saved.value()) : "unpriced",
        Say.dollarsRange(saved) + " at " + Say.large(r.settings().volume()) + " requests");
    Estimate change = r.tests().overall().change();
    tile("Quality, points", Say.points(change.value()), "90% interval " + Say.pointsRange(change));
    var judges = r.judges();
    tile(
        "Win or tie",
        judges == null ? Say.NONE : Say.percent(judges.all().winOrTie().value()),
        judges == null ? "nothing was judged" : Say.percentRange(judges.all().winOrTie()));
    Slice all = r.figures().overall();
    tile("p95 latency", Say.seconds(all.latency().p95()), Say.secondsMore(all.delta().p95Ms()));
    out.raw("</section>");
  }

  private void tile(String name, String value, String note) {
    out.raw("<div class=\"tile\">");
    out.element("span", "muted small", name);
    out.element("b", "", value);
    out.element("span", "muted small", note);
    out.raw("</div>");
  }

  private void numbers() {
    out.element("h2", "", "The numbers to look at before shipping");
    out.table(
        List.of("Number", "Value", "Target seen in practice", "Stands"),
        r.goals().stream()
            .map(g -> List.of(g.name(), g.text(), g.target(), words(g.state())))
            .toList());
  }

  private void frontier() {
    out.element("h2", "", "What quality costs");
    ReportCharts.Frontier f = ReportCharts.frontier(r);
    figure(
        ReportCharts.draw(f, ChartLook.of(Palette.LIGHT)),
        TALL,
        "Cost per request against mean quality on the samples in view: the line is what the policy"
            + " could be as its top threshold moves, its point where it stands, and beside it every"
            + " single model, chance and the oracle, which always picks the cheapest model that"
            + " does.");
    out.table(
        List.of("Compared with", ">samples", ">quality", ">USD per 1,000"),
        f.references().stream()
            .filter(x -> x.costs().length == 0)
            .map(
                x ->
                    List.of(
                        x.name(),
                        Say.count(x.n()),
                        Say.percent(x.quality()),
                        Double.isNaN(x.cost()) ? "unpriced" : Say.dollars(1000 * x.cost())))
            .toList());
  }

  private void verdicts() {
    var judges = r.judges();
    if (judges == null) {
      return;
    }
    out.element("h2", "", "What judges and people say of the answers");
    figure(
        ReportCharts.verdicts(judges, ChartLook.of(Palette.LIGHT)),
        LINE * ReportCharts.bars(judges) + AXIS,
        "The policy's answers against "
            + r.baseline()
            + "'s: better, tied, changing with the order, worse. The rate is win or tie with its"
            + " 95% interval, what changes with the order counted as worse; the dashed line is the"
            + " bar.");
    var rows = new ArrayList<List<String>>();
    judges.categories().stream()
        .filter(l -> l.tally().n() > 0)
        .forEach(l -> rows.add(verdict(l.tally().name(), l)));
    rows.add(verdict("all", judges.all()));
    out.table(List.of("Category", ">pairs", ">win or tie", ">95% interval", ">unreadable"), rows);
  }

  private static List<String> verdict(String name, VerdictGate.Line l) {
    return List.of(
        name,
        Say.count(l.tally().n()),
        Say.percent(l.winOrTie().value()),
        Say.percentRange(l.winOrTie()),
        Say.count(l.tally().unreadable()));
  }

  private void tests() {
    out.element("h2", "", "Does quality hold, category by category?");
    boolean weighted = r.input().view().mix() != null || !r.input().view().importance().isEmpty();
    List<ForestChart.Line> lines = ForestLines.of(r.tests(), weighted);
    double margin = 100 * r.settings().margin();
    figure(
        ForestChart.of("non-inferiority", lines, margin, ChartLook.of(Palette.LIGHT)),
        LINE * lines.size() + AXIS,
        "Change in quality in points with its 90% interval. Right of the dashed line the loss is"
            + " smaller than the margin.");
    var rows = new ArrayList<List<String>>();
    r.tests().categories().forEach(t -> rows.add(test(t.name(), t)));
    rows.add(test("all", r.tests().overall()));
    out.table(
        List.of(
            "Category",
            ">pairs",
            ">points",
            ">90% interval",
            ">wins",
            ">ties",
            ">losses",
            ">mid-p",
            "Says"),
        rows);
  }

  private static List<String> test(String name, NonInferiority t) {
    return List.of(
        name,
        Say.count(t.pairs()),
        Say.points(t.change().value()),
        Say.pointsRange(t.change()),
        Say.count(t.wins()),
        Say.count(t.ties()),
        Say.count(t.losses()),
        Say.p(t.midP()),
        ForestLines.words(t)
            + (t.harmed() && !name.equals("all") ? "; harm shown, Holm p " + Say.p(t.harm()) : ""));
  }

  private void checks() {
    out.element("h2", "", "What else speaks for or against it");
    out.table(
        List.of("Stands", "Check"),
        r.checks().stream().map(c -> List.of(words(c.state()), c.words())).toList());
  }

  private void decisions() {
    out.element("h2", "", "Where requests go");
    var titles = new ArrayList<>(List.of("Category", ">samples"));
    ReportTables.tiers(r).forEach(t -> titles.add(">starts at " + t));
    out.table(titles, ReportTables.decisions(r, Run.of(r.input().table(), r.policy()).start()));
    var rows = new ArrayList<List<String>>();
    r.figures().categories().forEach(s -> rows.add(slice(s)));
    rows.add(slice(r.figures().overall()));
    out.table(
        List.of(
            "Category",
            ">n",
            ">covered",
            ">quality",
            ">95% interval",
            ">USD per 1,000",
            ">diverted",
            ">p95"),
        rows);
    out.table(
        List.of("Tier", "Model", ">starts", ">serves", ">quality", ">p95"),
        r.figures().lanes().stream()
            .map(
                l ->
                    List.of(
                        l.tier(),
                        l.model(),
                        Say.count(l.started()),
                        Say.count(l.served()),
                        Say.percent(l.slice().quality().value()),
                        Say.seconds(l.latency().p95())))
            .toList());
  }

  private static List<String> slice(Slice s) {
    return List.of(
        s.name(),
        Say.count(s.n()),
        Say.count(s.covered()),
        Say.percent(s.quality().value()),
        Say.percentRange(s.quality()),
        s.costPerRequest().known() ? Say.dollars(1000 * s.costPerRequest().value()) : "unpriced",
        Say.percent(s.diversion().value()),
        Say.seconds(s.latency().p95()));
  }

  private void rest() {
    out.element("h2", "", "Where it can run");
    out.table(
        List.of("Target", ">starts alike", ">ends alike", "What becomes of its parts"),
        in.targets().stream().map(HtmlReport::target).toList());
    out.element(
        "p",
        "muted",
        "The engine ran the policy and what each target is left with of it on the same samples:"
            + " how many start at the same tier, and how many are answered by the same tier where"
            + " the policy's own end is recorded.");
    out.element("h2", "", "Method");
    for (String line : MethodWords.of(r)) {
      out.element("p", "", line);
    }
    certificate();
    out.element("h2", "", "Prices");
    out.table(
        List.of("Tier", "Model", ">USD per M input", ">USD per M output", "From", "Source"),
        in.prices().stream()
            .map(
                p ->
                    List.of(
                        p.tier(),
                        p.model(),
                        price(p.input()),
                        price(p.output()),
                        p.from(),
                        p.source()))
            .toList());
    out.element("h2", "", "Data");
    out.table(
        List.of("File", "SHA-256", ">samples", ">rejected rows", "Imported"),
        in.files().stream()
            .map(
                f ->
                    List.of(
                        f.name(),
                        f.sha256(),
                        Say.count(f.samples()),
                        Say.count(f.rejected()),
                        f.imported()))
            .toList());
    out.element("h2", "", "Policy " + r.policy().name() + ", hash " + Exports.hash(r.policy()));
    out.element("pre", "", PolicyJson.write(r.policy()));
    out.element("h2", "", "Again, from the command line");
    out.element("pre", "", in.command());
  }

  private static String price(double usd) {
    return Double.isNaN(usd) ? Say.NONE : "$" + Say.plain(usd);
  }

  private static List<String> target(Expressed t) {
    boolean written = t.refused().isEmpty();
    return List.of(
        t.target().title(),
        written ? of(t.starts(), t.asked()) : Say.NONE,
        written ? of(t.ends(), t.known()) : Say.NONE,
        written ? parts(t) : t.refused());
  }

  /** A line for each thing that is said otherwise, with the parts that it concerns. */
  private static String parts(Expressed t) {
    var byWords = new LinkedHashMap<String, List<String>>();
    for (Fit f : t.fits()) {
      String words = f.degree() == Fit.Degree.SAME ? "as it is" : f.words();
      byWords.computeIfAbsent(words, w -> new ArrayList<>()).add(f.part());
    }
    return byWords.size() == 1 && byWords.containsKey("as it is")
        ? "Every part as it is"
        : byWords.entrySet().stream()
            .map(e -> String.join(", ", e.getValue()) + ": " + e.getKey())
            .collect(Collectors.joining("\n"));
  }

  private static String of(long same, long n) {
    return Say.count(same) + " of " + Say.count(n);
  }

  private void certificate() {
    Certificate c = r.certificate();
    if (c == null || c.steps().isEmpty()) {
      return;
    }
    out.table(
        List.of(
            ">threshold of " + c.tier(),
            ">diverts (tune)",
            ">diverted (calibrate)",
            ">misses",
            ">exact p",
            "Says"),
        c.steps().stream()
            .map(
                s ->
                    List.of(
                        Double.isNaN(s.threshold()) ? "as it stands" : Say.plain(s.threshold()),
                        Say.percent(s.tuneDiversion()),
                        Say.count(s.diverted()),
                        Say.count(s.violations()),
                        Say.p(s.p()),
                        s.passed() ? "passes" : "fails, and ends the test"))
            .toList());
  }

  private void figure(Chart chart, int height, String caption) {
    String svg = chart.outlines(WIDTH, height);
    // The document stands inside ours: neither prologue nor document type.
    int at = svg.indexOf("<svg");
    out.raw("<figure role=\"img\" aria-label=\"" + Html.text(chart.summary()) + "\">");
    // Several stand in one document: their names for clips and the like must differ.
    String own =
        NAMES.matcher(svg.substring(Math.max(0, at))).replaceAll("$1" + chart.name() + "-");
    // Without a view box a narrower page, such as paper, would cut the picture off.
    out.raw(own.replaceFirst("<svg ", "<svg viewBox=\"0 0 " + WIDTH + " " + height + "\" "));
    out.element("figcaption", "", caption);
    out.raw("</figure>");
  }

  private static String words(State state) {
    return switch (state) {
      case GOOD -> "✓\u00a0good";
      case WARN -> "!\u00a0look";
      case BAD -> "✗\u00a0against";
      case UNKNOWN -> "–\u00a0not\u00a0known";
    };
  }
}
