package dev.lanewright.cli;

import dev.lanewright.engine.Arm;
import dev.lanewright.engine.CascadeStudy;
import dev.lanewright.engine.Delta;
import dev.lanewright.engine.DirectRoute;
import dev.lanewright.engine.Estimate;
import dev.lanewright.engine.FallbackBand;
import dev.lanewright.engine.Figures;
import dev.lanewright.engine.Lane;
import dev.lanewright.engine.Slice;
import dev.lanewright.policy.Policy;
import java.util.Formatter;
import java.util.Locale;

/** What {@code evaluate} prints without {@code --json}. */
final class EvaluateText {
  private EvaluateText() {}

  /** The figures in words and a table. */
  static String of(Policy policy, Arm baseline, Figures figures, CascadeStudy cascade) {
    Slice all = figures.overall();
    var out = new Formatter(Locale.ROOT);
    out.format("%s on %,d samples, %,d covered\n", policy.name(), all.n(), all.covered());
    out.format("  quality           %s\n", percent(all.quality()));
    out.format("  against %s: %s points\n", baseline.name(), points(all.delta().quality()));
    out.format("  cost per 1,000    %s\n", dollars(all.costPerRequest()));
    out.format("  diversion         %s\n", percent(all.diversion()));
    out.format("  fallback          %s\n", percent(all.fallback()));
    out.format("  regression        %s\n", percent(all.delta().regression()));
    out.format("  routing accuracy  %s\n", percent(all.routingAccuracy()));
    out.format(
        "  latency p50/p95   %s / %s ms\n", ms(all.latency().p50()), ms(all.latency().p95()));
    if (policy.cascade() != null) {
      cascade(out, figures, cascade);
    }
    out.format("\n");
    out.format(
        "%-24s %8s %9s %9s %9s %9s\n", "category", "n", "covered", "quality", "delta", "$/1k");
    for (Slice s : figures.categories()) {
      row(out, s.name(), s);
    }
    out.format("\n");
    out.format(
        "%-24s %8s %9s %9s %9s %9s\n", "tier", "served", "covered", "quality", "delta", "$/1k");
    for (Lane lane : figures.lanes()) {
      row(out, lane.tier(), lane.slice());
    }
    return out.toString();
  }

  private static void cascade(Formatter out, Figures figures, CascadeStudy study) {
    double rate = figures.overall().fallback().value();
    double even = figures.breakEvenFallback();
    FallbackBand band = FallbackBand.of(rate, even);
    out.format("  cascade           %s; break-even at %s\n", band.words(), percent(even));
    if (study.hint().n() > 0) {
      out.format("  hints             %s per 1,000, estimated\n", more(study.hint()));
    }
    if (study.ahead().n() > 0) {
      out.format(
          "  started ahead     %s per 1,000, median %+.0f ms, p95 %+.0f ms\n",
          more(study.ahead()), study.aheadP50Ms(), study.ahead().p95Ms());
    }
    for (DirectRoute r : study.routes()) {
      out.format(
          "  %s \"%s\" escalates %s of %,d: straight to %s changes cost by %s per 1,000, quality by"
              + " %s points\n",
          r.kind().name().toLowerCase(Locale.ROOT),
          r.label(),
          percent(r.escalated()),
          r.escalated().n(),
          r.to(),
          more(r.change()),
          signed(100 * r.change().quality().value()));
    }
  }

  private static String more(Delta d) {
    double usd = 1000 * d.cost().value();
    return Double.isNaN(usd) ? "unpriced" : String.format(Locale.ROOT, "%+.4f USD", usd);
  }

  private static void row(Formatter out, String name, Slice s) {
    out.format(
        "%-24s %,8d %,9d %9s %9s %9s\n",
        name,
        s.n(),
        s.covered(),
        percent(s.quality().value()),
        signed(100 * s.delta().quality().value()),
        s.costPerRequest().known()
            ? String.format(Locale.ROOT, "%.4f", 1000 * s.costPerRequest().value())
            : "unpriced");
  }

  private static String percent(Estimate e) {
    return percent(e.value()) + range(percent(e.lo()), percent(e.hi()), e);
  }

  private static String points(Estimate e) {
    return signed(100 * e.value()) + range(signed(100 * e.lo()), signed(100 * e.hi()), e);
  }

  private static String dollars(Estimate e) {
    return e.known()
        ? money(e.value()) + range(money(e.lo()), money(e.hi()), e)
        : "unpriced (no price for a model on the way)";
  }

  private static String range(String lo, String hi, Estimate e) {
    return Double.isNaN(e.lo()) ? "" : " [" + lo + ", " + hi + "]";
  }

  private static String percent(double share) {
    return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }

  private static String signed(double x) {
    return Double.isNaN(x) ? "-" : String.format(Locale.ROOT, "%+.2f", x);
  }

  private static String money(double perRequest) {
    return String.format(Locale.ROOT, "$%.4f", 1000 * perRequest);
  }

  private static String ms(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.0f", value);
  }
}
