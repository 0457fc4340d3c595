package dev.lanewright.ui.autotune;

import dev.lanewright.ui.part.Numbers;
import dev.lanewright.ui.part.Parts;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What to tune for at the top, what it found below. */
final class AutoTunePane extends DialogPane {
  private final AutoTuneViewModel model;
  private final ButtonType apply = new ButtonType("Apply", ButtonData.OK_DONE);

  AutoTunePane(AutoTuneViewModel model) {
    this.model = model;
    setId("auto-tune");
    setStyle("-fx-max-width: infinity;"); // the theme's own limit is too narrow for the table
    setPrefSize(700, 640);
    Label intro =
        Parts.wrapped(
            "Moves tables, thresholds and gates, never guards. It looks at the tune split only;"
                + " the report split shows what the result is worth on requests it never saw.",
            "muted");
    Label problem = Parts.wrapped("", "worse", "small");
    problem.setId("auto-tune-problem");
    problem.textProperty().bind(model.problemProperty());
    problem.managedProperty().bind(problem.textProperty().isNotEmpty());
    var found = new ResultPane(model);
    VBox.setVgrow(found, Priority.ALWAYS);
    setContent(new VBox(12, intro, goal(), floors(), go(), problem, found));
    getButtonTypes().setAll(apply, ButtonType.CANCEL);
    Node button = lookupButton(apply);
    button.setId("apply-auto-tune");
    button.getStyleClass().add("primary");
    button.disableProperty().bind(model.resultProperty().isNull().or(model.runningProperty()));
  }

  /** The button that puts the result in place. */
  ButtonType apply() {
    return apply;
  }

  private Node goal() {
    var group = new ToggleGroup();
    ToggleButton floor = toggle("auto-tune-by-floor", "Cheapest at a quality", group);
    ToggleButton budget = toggle("auto-tune-by-budget", "Best within a budget", group);
    group.selectToggle(model.budgetProperty().get() ? budget : floor);
    group
        .selectedToggleProperty()
        .subscribe(
            chosen -> {
              if (chosen == null) {
                group.selectToggle(model.budgetProperty().get() ? budget : floor);
              } else {
                model.budgetProperty().set(chosen.equals(budget));
              }
            });
    HBox segment = new HBox(floor, budget);
    segment.getStyleClass().add("segment");
    segment.setMinWidth(USE_PREF_SIZE);
    HBox quality =
        Parts.row(
            6,
            Parts.whole("quality ≥"),
            field("auto-tune-floor", "Least quality in percent", model.floorProperty()),
            Parts.whole("%", "muted"));
    HBox dollars =
        Parts.row(
            6,
            Parts.whole("at most $"),
            field("auto-tune-budget", "Most dollars per 1,000 requests", model.dollarsProperty()),
            Parts.whole("per 1k", "muted"));
    show(quality, false);
    show(dollars, true);
    HBox p95 =
        Parts.row(
            6,
            Parts.whole("p95 ≤"),
            field("auto-tune-p95", "Ceiling on p95 latency in seconds", model.secondsProperty()),
            Parts.whole("s", "muted"));
    return Parts.row(14, segment, quality, dollars, Parts.gap(), p95);
  }

  private void show(Node node, boolean forBudget) {
    node.visibleProperty().bind(forBudget ? model.budgetProperty() : model.budgetProperty().not());
    node.managedProperty().bind(node.visibleProperty());
  }

  private static ToggleButton toggle(String id, String text, ToggleGroup group) {
    var button = new ToggleButton(text);
    button.setId(id);
    button.setToggleGroup(group);
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  private static TextField field(String id, String words, StringProperty value) {
    var field = new TextField();
    field.setId(id);
    field.setAccessibleText(words);
    field.getStyleClass().add("figure-field");
    field.textProperty().bindBidirectional(value);
    return field;
  }

  private Node floors() {
    var grid = new GridPane(14, 6);
    var wide = new ColumnConstraints();
    wide.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().add(wide);
    int row = 0;
    for (AutoTuneViewModel.Category c : model.categories()) {
      grid.addRow(
          row++,
          Parts.label(c.name()),
          Parts.whole("n " + Numbers.count(c.n()), "muted", "small"),
          Parts.whole("now " + Numbers.percent(c.quality()), "muted", "small"),
          Parts.row(
              6,
              Parts.whole("≥"),
              field("auto-tune-floor-" + row, "Least quality of " + c.name(), c.floor()),
              Parts.whole("%", "muted")));
    }
    var pane = new TitledPane("Floors of single categories", grid);
    pane.setId("auto-tune-floors");
    pane.setExpanded(false);
    pane.setStyle("-fx-font-size: 13px;"); // the theme's titles are as large as a screen's
    pane.setAnimated(false);
    return pane;
  }

  private Node go() {
    Button start = Parts.button("start-auto-tune", "Tune", model::start, "primary");
    Button cancel = Parts.button("cancel-auto-tune", "Stop", model::cancel);
    var bar = new ProgressBar();
    bar.progressProperty().bind(model.shareProperty());
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText("How far tuning is");
    HBox.setHgrow(bar, Priority.ALWAYS);
    start.disableProperty().bind(model.runningProperty());
    for (Node n : new Node[] {bar, cancel}) {
      n.visibleProperty().bind(model.runningProperty());
    }
    return Parts.row(10, start, bar, cancel);
  }
}
