package dev.lanewright.ui.compare;

import dev.lanewright.engine.Estimate;
import dev.lanewright.engine.Slice;
import dev.lanewright.policy.PolicyDiff;
import dev.lanewright.ui.compare.CompareViewModel.Shown;
import dev.lanewright.ui.part.Numbers;
import dev.lanewright.ui.table.SimpleTable;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Two policies side by side. */
final class ComparePane extends DialogPane {
  private final CompareViewModel model;
  private final SimpleTable<FigureRow> figures = new SimpleTable<>("compare-figures");
  private final SimpleTable<CategoryRow> categories = new SimpleTable<>("compare-categories");
  private final SimpleTable<FlipRow> flips = new SimpleTable<>("compare-flips");
  private final VBox differences = new VBox(6);
  private final Label flipped = new Label();
  private final Tab flipTab = new Tab("What flips");

  ComparePane(CompareViewModel model) {
    this.model = model;
    setId("compare");
    setStyle("-fx-max-width: infinity;"); // the theme's own limit is too narrow for tables
    setPrefSize(1120, 700);
    columns();
    differences.setId("compare-differences");
    flipped.setId("compare-flipped");
    flipped.getStyleClass().add("muted");
    ScrollPane changes = new ScrollPane(differences);
    changes.setFitToWidth(true);
    VBox.setVgrow(changes, Priority.ALWAYS);
    VBox left = new VBox(10, section("What differs"), changes);
    left.getStyleClass().add("card");
    left.setPrefWidth(290);
    left.setMinWidth(290);
    figures.node().setPrefHeight(30 * 8 + 34);
    figures.node().setMinHeight(30 * 8 + 34);
    VBox byFlip = new VBox(6, flipped, flips.node());
    byFlip.setStyle("-fx-padding: 8 0 0 0;");
    VBox.setVgrow(flips.node(), Priority.ALWAYS);
    flipTab.setContent(byFlip);
    TabPane tabs = new TabPane(new Tab("By category", categories.node()), flipTab);
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    VBox.setVgrow(tabs, Priority.ALWAYS);
    VBox right = new VBox(10, figures.node(), tabs);
    HBox.setHgrow(right, Priority.ALWAYS);
    HBox body = new HBox(14, left, right);
    VBox.setVgrow(body, Priority.ALWAYS);
    setContent(new VBox(12, pickers(), body));
    model
        .shownProperty()
        .subscribe(
            s -> {
              if (s != null) {
                show(s);
              }
            });
  }

  private Node pickers() {
    Button swap = new Button("", new FontIcon(Feather.REPEAT));
    swap.setId("compare-swap");
    swap.setTooltip(new Tooltip("Swap sides"));
    swap.setAccessibleText("Swap sides");
    swap.setOnAction(e -> model.swap());
    Label state = new Label();
    state.setId("compare-state");
    state.getStyleClass().add("muted");
    state.textProperty().bind(model.stateProperty());
    HBox box =
        new HBox(
            8,
            picker("compare-left", model.leftProperty()),
            swap,
            picker("compare-right", model.rightProperty()),
            state);
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  private ComboBox<Choice> picker(String id, ObjectProperty<Choice> value) {
    ComboBox<Choice> box = new ComboBox<>();
    box.getItems().setAll(model.choices());
    box.setId(id);
    box.setPrefWidth(270);
    box.valueProperty().bindBidirectional(value);
    return box;
  }

  private void columns() {
    figures
        .text("Figure", "", 190, "strong", FigureRow::name)
        .text("Left", "", 110, "right", FigureRow::left)
        .text("Right", "", 110, "right", FigureRow::right)
        .nodes(
            "Right − left",
            "Quality and cost: over pairs covered on both sides, with the 95% interval",
            180,
            "right",
            FigureRow::sign,
            r -> toned(r.difference(), r.sign()));
    categories
        .text("Category", "", 160, "strong", CategoryRow::name)
        .number("n", "", 60, CategoryRow::n, r -> Numbers.count(r.n()))
        .number(
            "Quality left", "", 85, r -> quality(r.left()), r -> Numbers.percent(quality(r.left())))
        .number("Right", "", 75, r -> quality(r.right()), r -> Numbers.percent(quality(r.right())))
        .nodes(
            "Difference",
            "Points, over pairs covered on both sides",
            110,
            "right",
            r -> r.right().delta().quality().value(),
            r ->
                toned(
                    Numbers.points(r.right().delta().quality()),
                    clear(r.right().delta().quality())))
        .number(
            "$ / 1k left", "", 80, r -> cost(r.left()), r -> Numbers.perThousand(cost(r.left())))
        .number("Right", "", 75, r -> cost(r.right()), r -> Numbers.perThousand(cost(r.right())));
    flips
        .text("Request", "", 300, "", FlipRow::text)
        .text("Category", "", 120, "muted", FlipRow::category)
        .text("Lane", "", 130, "", FlipRow::lanes)
        .nodes(
            "Quality",
            "",
            110,
            "right",
            FlipRow::qualityDelta,
            r ->
                toned(
                    Numbers.plain(r.qualityBefore()) + " → " + Numbers.plain(r.qualityAfter()),
                    r.qualityDelta()))
        .number(
            "Cost / 1k",
            "USD per 1,000 such requests",
            90,
            FlipRow::costDelta,
            r -> Numbers.plainMore(r.costDelta() * 1000));
  }

  private void show(Shown s) {
    figures.show(FigureRow.of(s));
    categories.show(CategoryRow.of(s));
    flips.show(s.flips());
    var f = s.comparison().flips();
    flipTab.setText("What flips " + Numbers.count(f.samples().length));
    flipped.setText(
        "%s lost · %s won · %s same quality · %s not covered%s"
            .formatted(
                Numbers.count(f.lost()),
                Numbers.count(f.won()),
                Numbers.count(f.same()),
                Numbers.count(f.unknown()),
                f.samples().length > FlipRow.MOST
                    ? " · the first " + FlipRow.MOST + ", worst first"
                    : ""));
    differences.getChildren().clear();
    for (PolicyDiff.Change change : model.differences()) {
      Label text = new Label(change.text());
      text.setWrapText(true);
      Label path = new Label(change.path());
      path.getStyleClass().addAll("muted", "tiny");
      path.setWrapText(true);
      differences.getChildren().add(new VBox(0, text, path));
    }
    if (differences.getChildren().isEmpty()) {
      boolean equal = s.comparison().left().equals(s.comparison().right());
      Label none = new Label(equal ? "Nothing: the two are equal." : "Only their names.");
      none.getStyleClass().add("muted");
      differences.getChildren().add(none);
    }
  }

  private static double quality(Slice s) {
    return s.quality().value();
  }

  private static double cost(Slice s) {
    return s.costPerRequest().value();
  }

  /** The difference's sign where its interval leaves out zero, else 0. */
  static double clear(Estimate e) {
    return e.lo() > 0 || e.hi() < 0 ? e.value() : 0;
  }

  private static Label toned(String text, double good) {
    Label label = new Label(text);
    if (good != 0 && !Double.isNaN(good)) {
      label.getStyleClass().add(good > 0 ? "better" : "worse");
    }
    return label;
  }

  private static Label section(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("section");
    return label;
  }
}
