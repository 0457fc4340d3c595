package dev.lanewright.ui.ship;

import dev.lanewright.chart.ForestChart;
import dev.lanewright.engine.gate.NonInferiority;
import dev.lanewright.ship.gate.ForestLines;
import dev.lanewright.ship.gate.GateReport;
import dev.lanewright.ship.gate.Say;
import dev.lanewright.ui.part.Parts;
import dev.lanewright.ui.plot.PlotView;
import dev.lanewright.ui.plot.Plots;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Every category's change with its interval against the margin. */
final class ForestCard extends VBox {
  private static final double LINE = 34;
  private static final double AXIS = 50;

  private final Label title = Parts.label("Non-inferiority per category", "section");
  private final Label margin = Parts.whole("", "muted", "small");
  private final Label harmed = Parts.wrapped("", "small", "muted");
  private final PlotView plot;

  ForestCard(ShipViewModel vm, Plots plots) {
    super(6);
    setId("ship-forest-card");
    getStyleClass().add("card");
    plot = plots.view("ship-forest");
    ScrollPane scroll = new ScrollPane(plot);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(Parts.row(8, title, Parts.gap(), margin), scroll, harmed);
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
    double points = 100 * r.settings().margin();
    plot.setMinHeight(LINE * lines.size() + AXIS);
    plot.show(look -> ForestChart.of("non-inferiority", lines, points, look));
    title.setText(
        "Non-inferiority per category: change in quality, points, " + methods(r) + " 90% interval");
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
