package dev.lanewright.cli;

import dev.lanewright.engine.Arm;
import dev.lanewright.engine.Estimate;
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
  static String of(Policy policy, Arm baseline, Figures figures) {
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
