package dev.lanewright.chart;

import dev.lanewright.engine.Curve;
import dev.lanewright.engine.Reference;

/** The data of a frontier chart as a table. */
final class FrontierCsv {
  private FrontierCsv() {}

  static String of(FrontierInput input) {
    var csv =
        new ChartCsv()
            .row("series", "threshold", "top_share", "cost_per_request", "quality", "lo", "hi");
    Curve c = input.curve();
    if (c != null) {
      for (int i = 0; i < c.cost().length; i++) {
        csv.row(
            input.curveLabel(),
            c.threshold()[i],
            c.topShare()[i],
            c.cost()[i],
            c.quality()[i],
            c.lo()[i],
            c.hi()[i]);
      }
    }
    for (Reference r : input.references()) {
      if (r.costs().length == 0) {
        csv.row(r.name(), "", "", r.cost(), r.quality(), "", "");
      }
      for (int i = 0; i < r.costs().length; i++) {
        csv.row(r.name(), "", "", r.costs()[i], r.qualities()[i], "", "");
      }
    }
    return csv.toString();
  }
}
