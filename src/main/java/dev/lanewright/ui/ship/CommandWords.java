package dev.lanewright.ui.ship;

import dev.lanewright.engine.Baseline;
import dev.lanewright.engine.View;
import dev.lanewright.engine.gate.GateScope;
import dev.lanewright.ship.gate.GateSettings;
import dev.lanewright.ship.gate.Say;
import dev.lanewright.workspace.Baselines;
import dev.lanewright.workspace.Session;
import java.util.Map;

/** The options of the gate's command line, as the screen's settings need them. */
final class CommandWords {
  private CommandWords() {}

  static String baseline(Session session) {
    return switch (session.baseline()) {
      case Baseline.Model m ->
          m.equals(Baselines.strong(session.committed())) ? "strong" : "model:" + m.model();
      case Baseline.Saved s -> s.policy().name();
      case Baseline.Production p -> "field:" + p.field();
    };
  }

  static String settings(GateSettings s) {
    GateSettings d = GateSettings.DEFAULT;
    var out = new StringBuilder(" --margin " + plain(s.margin()));
    if (s.bar() != d.bar()) {
      out.append(" --bar ").append(plain(s.bar()));
    }
    if (s.volume() != d.volume()) {
      out.append(" --volume ").append(s.volume());
    }
    if (s.scope() == GateScope.OVERALL) {
      out.append(" --overall-only");
    }
    return out.toString();
  }

  static String weights(View view) {
    var out = new StringBuilder();
    Map<String, Double> mix = view.mix();
    if (mix != null) {
      mix.forEach((c, share) -> out.append(" --mix ").append(pair(c, share)));
    }
    view.importance().forEach((c, w) -> out.append(" --importance ").append(pair(c, w)));
    return out.toString();
  }

  private static String pair(String category, double value) {
    return ShipViewModel.quoted(category + "=" + value);
  }

  private static String plain(double value) {
    return Say.plain(value);
  }
}
