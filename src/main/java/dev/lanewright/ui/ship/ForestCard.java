package dev.lanewright.ui.ship;

import dev.lanewright.chart.ForestChart;
import dev.lanewright.engine.gate.NonInferiority;
import dev.lanewright.ship.gate.ForestLines;
import dev.lanewright.ship.gate.GateReport;
import dev.lanewright.ship.gate.Say;
import dev.lanewright.ui.part.Parts;
import dev.lanewright.ui.plot.PlotView;
import dev.lanewright.ui.plot.Plots;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Every category's change with its interval against the margin. */
final class ForestCard extends VBox {
  private static final double LEAST = 120;
  private static final int MOST = 12;

  private final Label title = Parts.label("Non-inferiority per category", "section");
  private final Label margin = Parts.whole("", "muted", "small");
  private final Label harmed = Parts.wrapped("", "small", "muted");
  private final PlotView plot;

  ForestCard(ShipViewModel vm, Plots plots) {
    super(6);
    setId("ship-forest-card");
    getStyleClass().add("card");
    plot = plots.view("ship-forest");
    plot.setMinHeight(LEAST);
    VBox.setVgrow(plot, Priority.ALWAYS);
    getChildren().addAll(Parts.row(8, title, Parts.gap(), margin), plot, harmed);
    vm.answerProperty()
        .subscribe(
            a -> {
              if (a != null) {
                show(a.report());
              }
            });
  }

  private void show(GateReport r) {
    boolean weighted = r.input().view().mix() != null || !r.input().view().importance().isEmpty();
    List<ForestChart.Line> lines = ForestLines.of(r.tests(), weighted);
    List<ForestChart.Line> shown = worst(lines);
    double points = 100 * r.settings().margin();
    plot.show(look -> ForestChart.of("non-inferiority", shown, points, look));
    title.setText(
        "Non-inferiority per category: change in quality, points, " + methods(r) + " 90% interval");
    if (shown.size() < lines.size()) {
      title.setText(title.getText() + ", the worst " + MOST + " of " + (lines.size() - 1));
    }
    margin.setText("margin −" + Say.margin(r.settings().margin()));
    List<String> names = r.tests().harmed().stream().map(NonInferiority::name).toList();
    harmed.setText(
        names.isEmpty()
            ? "No category is shown to lose quality (Holm, 5%)."
            : "Shown to lose quality (Holm, 5%): "
                + Say.list(names)
                + ". McNemar mid-p overall "
                + Say.p(r.tests().overall().midP())
                + ", "
                + Say.count(r.tests().overall().wins())
                + " wins, "
                + Say.count(r.tests().overall().losses())
                + " losses, "
                + Say.count(r.tests().overall().ties())
                + " ties.");
  }

  /** The categories that lose most, and the whole set, which stands last. */
  private static List<ForestChart.Line> worst(List<ForestChart.Line> lines) {
    if (lines.size() <= MOST + 1) {
      return lines;
    }
    return Stream.concat(
            lines.subList(0, lines.size() - 1).stream()
                .sorted(Comparator.comparingDouble(ForestChart.Line::value))
                .limit(MOST),
            Stream.of(lines.getLast()))
        .toList();
  }

  private static String methods(GateReport r) {
    boolean tango =
        Stream.concat(Stream.of(r.tests().overall()), r.tests().categories().stream())
            .anyMatch(t -> t.method() == NonInferiority.Method.TANGO);
    boolean bootstrap =
        Stream.concat(Stream.of(r.tests().overall()), r.tests().categories().stream())
            .anyMatch(t -> t.method() == NonInferiority.Method.BOOTSTRAP);
    return tango && bootstrap ? "Tango or bootstrap" : tango ? "Tango" : "clustered bootstrap";
  }
}
