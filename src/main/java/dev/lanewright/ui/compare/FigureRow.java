package dev.lanewright.ui.compare;

import dev.lanewright.engine.Delta;
import dev.lanewright.engine.Slice;
import dev.lanewright.ui.part.Numbers;
import java.util.List;

/**
 * One figure on both sides.
 *
 * @param difference right minus left, with its interval where it has one
 * @param sign above 0 where the right side is clearly better, below 0 where it is worse, else 0
 */
record FigureRow(String name, String left, String right, String difference, double sign) {
  static List<FigureRow> of(CompareViewModel.Shown s) {
    Slice l = s.comparison().leftFigures().overall();
    Slice r = s.comparison().rightFigures().overall();
    Delta d = s.paired().overall().delta();
    return List.of(
        new FigureRow(
            "Quality",
            Numbers.percent(l.quality().value()),
            Numbers.percent(r.quality().value()),
            Numbers.points(d.quality()),
            ComparePane.clear(d.quality())),
        new FigureRow(
            "Cost per 1,000",
            Numbers.perThousand(l.costPerRequest().value()),
            Numbers.perThousand(r.costPerRequest().value()),
            Numbers.perThousandMore(d.cost()),
            -ComparePane.clear(d.cost())),
        new FigureRow(
            "Quality per dollar",
            Numbers.plain(l.qualityPerDollar().value()),
            Numbers.plain(r.qualityPerDollar().value()),
            Numbers.plainMore(r.qualityPerDollar().value() - l.qualityPerDollar().value()),
            0),
        share("Diversion", l.diversion().value(), r.diversion().value()),
        share("Fallback", l.fallback().value(), r.fallback().value()),
        new FigureRow(
            "p95 latency",
            Numbers.seconds(l.latency().p95()),
            Numbers.seconds(r.latency().p95()),
            Numbers.signedSeconds(r.latency().p95() - l.latency().p95()),
            0),
        new FigureRow(
            "Right loses · wins against left",
            "",
            "",
            Numbers.count(d.losses()) + " · " + Numbers.count(d.wins()),
            0),
        share("Coverage", l.coverage(), r.coverage()));
  }

  private static FigureRow share(String name, double left, double right) {
    return new FigureRow(
        name, Numbers.percent(left), Numbers.percent(right), Numbers.points(right - left), 0);
  }
}
