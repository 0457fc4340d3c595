package dev.lanewright.ship.gate;

import dev.lanewright.chart.ForestChart;
import dev.lanewright.engine.gate.GateTests;
import dev.lanewright.engine.gate.NonInferiority;
import dev.lanewright.engine.gate.Ruling;
import java.util.ArrayList;
import java.util.List;

/** The tests as lines of a forest plot, the whole set last. */
public final class ForestLines {
  private ForestLines() {}

  /** The lines, in points. */
  public static List<ForestChart.Line> of(GateTests tests, boolean weighted) {
    var lines = new ArrayList<ForestChart.Line>();
    tests.categories().forEach(t -> lines.add(line(t.name(), t)));
    lines.add(line(weighted ? "All, weighted" : "All", tests.overall()));
    return lines;
  }

  /** What a test says, in two or three words. */
  public static String words(NonInferiority t) {
    return switch (t.ruling()) {
      case SHIPS -> "ships";
      case FAILS -> "does not ship";
      case MORE -> t.more() > 0 ? "about " + Say.about(t.more()) + " more" : "no pairs";
    };
  }

  private static ForestChart.Line line(String name, NonInferiority t) {
    return new ForestChart.Line(
        name,
        t.pairs(),
        100 * t.change().value(),
        100 * t.change().lo(),
        100 * t.change().hi(),
        tone(t.ruling()),
        words(t));
  }

  private static ForestChart.Tone tone(Ruling ruling) {
    return switch (ruling) {
      case SHIPS -> ForestChart.Tone.BETTER;
      case MORE -> ForestChart.Tone.WARNING;
      case FAILS -> ForestChart.Tone.WORSE;
    };
  }
}
