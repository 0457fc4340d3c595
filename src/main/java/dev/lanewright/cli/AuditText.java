package dev.lanewright.cli;

import dev.lanewright.engine.Estimate;
import dev.lanewright.ship.audit.AuditReport;
import java.util.Locale;

/** An audit as text. */
final class AuditText {
  private static final int SHOWN = 8;

  private AuditText() {}

  static String of(AuditReport r) {
    var out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "%s on %s: %,d samples for %,.0f calls%n",
            r.policy(),
            r.evalSet(),
            r.samples(),
            r.calls()));
    r.words().forEach(w -> out.append("· ").append(w).append('\n'));
    out.append(
        String.format(
            Locale.ROOT,
            "%n%-16s %8s %7s %22s %8s %8s%n",
            "lane",
            "samples",
            "share",
            "policy agrees",
            "up",
            "down"));
    for (AuditReport.Lane lane : r.lanes()) {
      out.append(
          String.format(
              Locale.ROOT,
              "%-16s %,8d %7s %22s %8s %8s%n",
              lane.name(),
              lane.samples(),
              share(lane.share()),
              estimate(lane.agreement()),
              share(lane.up().value()),
              share(lane.down().value())));
    }
    if (r.usd().samples() > 0) {
      out.append(
          String.format(
              Locale.ROOT,
              "USD per call: production %.6f, this policy %.6f (%,d samples with both)%n",
              r.usd().production(),
              r.usd().policy(),
              r.usd().samples()));
    } else {
      out.append(
          "USD: no sample has the cost of both; lanewright profile LOG --policy P estimates it from"
              + " production's tokens\n");
    }
    r.misroute().classes().stream()
        .limit(SHOWN)
        .forEach(
            c ->
                out.append(
                    String.format(
                        Locale.ROOT,
                        "misrouted in %-20s %s%n",
                        c.name().isEmpty() ? "(no category)" : c.name(),
                        estimate(c.rate()))));
    r.drift()
        .forEach(
            d ->
                out.append(
                    String.format(
                        Locale.ROOT,
                        "drift by %-9s PSI %.3f%s%n",
                        d.what(),
                        d.psi(),
                        d.drifted() ? ": drifted" : "")));
    return out.toString();
  }

  private static String share(double value) {
    return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.1f%%", 100 * value);
  }

  private static String estimate(Estimate e) {
    return e.known()
        ? String.format(
            Locale.ROOT,
            "%.1f%% (%.1f to %.1f) of %,d",
            100 * e.value(),
            100 * e.lo(),
            100 * e.hi(),
            e.n())
        : "–";
  }
}
