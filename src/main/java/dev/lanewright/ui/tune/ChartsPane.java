package dev.lanewright.ui.tune;

import dev.lanewright.ui.part.Parts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The two charts side by side; where the window is too narrow for both, one of them at a time. */
final class ChartsPane extends VBox {
  /** Below this width two charts cannot be read beside each other. */
  private static final double BOTH = 490;

  private final HBox charts = new HBox(12);
  private final HBox choice = new HBox();
  private final Region frontier;
  private final Region distribution;
  private final ToggleButton first = new ToggleButton("Cost and quality");
  private boolean one;

  ChartsPane(Region frontier, Region distribution) {
    super(8);
    this.frontier = frontier;
    this.distribution = distribution;
    for (Region chart : List.of(frontier, distribution)) {
      HBox.setHgrow(chart, Priority.ALWAYS);
      chart.setPrefWidth(440);
      chart.setMinWidth(150);
    }
    ToggleGroup group = new ToggleGroup();
    ToggleButton second = new ToggleButton("Scores and thresholds");
    first.setId("chart-frontier");
    second.setId("chart-distribution");
    for (ToggleButton button : List.of(first, second)) {
      button.setToggleGroup(group);
      button.setOnAction(
          e -> {
            button.setSelected(true);
            show();
          });
    }
    first.setSelected(true);
    choice.getChildren().addAll(first, second);
    choice.getStyleClass().add("segment");
    choice.setMaxWidth(Region.USE_PREF_SIZE);
    choice.managedProperty().bind(choice.visibleProperty());
    setAlignment(Pos.TOP_LEFT);
    VBox.setVgrow(charts, Priority.ALWAYS);
    var head = Parts.row(0, choice);
    head.visibleProperty().bind(choice.visibleProperty());
    head.managedProperty().bind(head.visibleProperty());
    getChildren().addAll(head, charts);
    show();
    widthProperty()
        .subscribe(
            w -> {
              boolean narrow = w.doubleValue() > 0 && w.doubleValue() < BOTH;
              if (narrow != one) {
                one = narrow;
                show();
              }
            });
  }

  private void show() {
    choice.setVisible(one);
    List<Region> shown =
        one
            ? List.of(first.isSelected() ? frontier : distribution)
            : List.of(frontier, distribution);
    if (!charts.getChildren().equals(shown)) {
      charts.getChildren().setAll(shown);
    }
  }
}
