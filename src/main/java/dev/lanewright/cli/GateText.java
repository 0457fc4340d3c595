package dev.lanewright.cli;

import dev.lanewright.engine.gate.NonInferiority;
import dev.lanewright.ship.gate.Check;
import dev.lanewright.ship.gate.GateReport;
import dev.lanewright.ship.gate.GateSettings;
import dev.lanewright.ship.gate.Goal;
import dev.lanewright.ship.gate.Say;
import java.util.Formatter;
import java.util.Locale;

/** What {@code gate} prints without {@code --json}. */
final class GateText {
  private static final String ROW = "%-24s %8s %8s  %-18s %6s %6s %6s  %s\n";

  private GateText() {}

  static String of(GateReport r, String evalSet) {
    GateSettings s = r.settings();
    var out = new Formatter(Locale.ROOT);
    out.format("%s\n%s\n\n", r.verdict().headline(), r.verdict().explanation());
    out.format(
        "%s against %s on %s, %s split, margin %s points\n",
        r.policy().name(), r.baseline(), evalSet, r.input().splitName(), Say.margin(s.margin()));
    var saved = r.savings().perMonth(s.volume());
    out.format(
        "saves %s a month (%s) at %s requests; p95 %s\n\n",
        Say.dollars(saved.value()),
        Say.dollarsRange(saved),
        Say.large(s.volume()),
        Say.secondsMore(r.figures().overall().delta().p95Ms()));
    out.format(ROW, "category", "pairs", "points", "90% interval", "wins", "ties", "losses", "");
    r.tests().categories().forEach(t -> row(out, t.name(), t));
    row(out, "all", r.tests().overall());
    out.format("\n");
    for (Goal g : r.goals()) {
      out.format("%-18s %-34s %s\n", g.name(), g.text(), g.target());
    }
    out.format("\n");
    for (Check c : r.checks()) {
      out.format("%s %s\n", mark(c), c.words());
    }
    return out.toString();
  }

  private static void row(Formatter out, String name, NonInferiority t) {
    String ruling =
        switch (t.ruling()) {
          case SHIPS -> "ships";
          case FAILS -> "does not ship";
          case MORE -> t.more() > 0 ? "about " + Say.about(t.more()) + " more" : "no pairs";
        };
    out.format(
        ROW,
        name,
        Say.count(t.pairs()),
        Say.points(t.change().value()),
        Say.pointsRange(t.change()),
        Say.count(t.wins()),
        Say.count(t.ties()),
        Say.count(t.losses()),
        t.harmed() && !t.name().equals("all") ? ruling + ", harmed" : ruling);
  }

  private static String mark(Check c) {
    return switch (c.state()) {
      case GOOD -> "ok ";
      case WARN -> "!  ";
      case BAD -> "x  ";
      case UNKNOWN -> "?  ";
    };
  }
}
