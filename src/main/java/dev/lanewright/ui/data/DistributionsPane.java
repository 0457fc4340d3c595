package dev.lanewright.ui.data;

import dev.lanewright.chart.BarsChart;
import dev.lanewright.ui.plot.PlotView;
import dev.lanewright.ui.plot.Plots;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Samples by category and by length. */
final class DistributionsPane extends VBox {
  private static final int MOST = 10;

  DistributionsPane(DataViewModel model, Plots plots) {
    super(12);
    PlotView categories = plots.view("category-chart");
    PlotView lengths = plots.view("length-chart");
    List<BarsChart.Bar> bars = model.categoryCounts();
    categories.show(look -> BarsChart.named("categories", shown(bars), look));
    model
        .lengthsProperty()
        .subscribe(
            bins -> {
              if (bins != null) {
                lengths.show(
                    look ->
                        BarsChart.binned(
                            "lengths", bins.edges(), bins.counts(), "characters", look));
              }
            });
    categories.setPrefHeight(Math.clamp(20.0 * Math.min(MOST, bars.size()) + 24, 80, 200));
    categories.setMinHeight(80);
    lengths.setPrefHeight(120);
    lengths.setMinHeight(90);
    getChildren().addAll(card("Categories", categories), card("Length of the request", lengths));
  }

  /** The largest classes; the rest as one bar. */
  private static List<BarsChart.Bar> shown(List<BarsChart.Bar> bars) {
    if (bars.size() <= MOST) {
      return bars;
    }
    var few = new java.util.ArrayList<>(bars.subList(0, MOST - 1));
    long rest = bars.subList(MOST - 1, bars.size()).stream().mapToLong(BarsChart.Bar::count).sum();
    few.add(new BarsChart.Bar((bars.size() - few.size()) + " more", rest));
    return few;
  }

  private static VBox card(String title, PlotView plot) {
    var label = new Label(title);
    label.getStyleClass().add("section");
    var card = new VBox(6, label, plot);
    card.getStyleClass().add("card");
    VBox.setVgrow(plot, Priority.ALWAYS);
    return card;
  }
}
