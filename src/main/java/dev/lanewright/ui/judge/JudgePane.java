package dev.lanewright.ui.judge;

import dev.lanewright.judge.JudgeForecast;
import dev.lanewright.judge.JudgeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The dialog that plans and starts a judge run. */
public final class JudgePane extends DialogPane {
  private final JudgeViewModel model;
  private final ButtonType accept = new ButtonType("Start judging", ButtonData.OK_DONE);
  private final Label price = new Label();
  private final Label counts = new Label();
  private final Label problem = new Label();
  private final Label version = new Label();
  private final TextArea preview = new TextArea();
  private final TextField budget = new TextField();

  /** The dialog of a judge run in the making. */
  public JudgePane(JudgeViewModel model) {
    this.model = model;
    setId("judge-pane");
    HBox columns = new HBox(18, left(), right());
    HBox.setHgrow(columns.getChildren().get(1), Priority.ALWAYS);
    VBox content = new VBox(14, columns, foot());
    VBox.setVgrow(columns, Priority.ALWAYS);
    // The pane gives its content no more than this, however large it is itself.
    content.setPrefHeight(560);
    setContent(content);
    setPrefSize(1020, 640);
    getButtonTypes().setAll(accept, ButtonType.CANCEL);
    lookupButton(accept).setId("judge-start");
    lookupButton(accept).getStyleClass().add("primary");
    model.offerProperty().subscribe(o -> show());
    model.problemProperty().subscribe(p -> show());
    budget.textProperty().subscribe(t -> show());
    model.open();
  }

  /** The button that starts the run. */
  public ButtonType accept() {
    return accept;
  }

  private Node left() {
    GridPane grid = new GridPane(12, 10);
    grid.addRow(0, title("Question"), kinds());
    grid.addRow(1, title("Side one"), side("judge-one", true));
    grid.addRow(2, title("Side two"), side("judge-other", false));
    grid.addRow(3, title(""), control());
    grid.addRow(4, title("Requests"), share());
    grid.addRow(5, title("At most, USD"), budget());
    Label heading = section("Judges");
    VBox box = new VBox(10, grid, heading, judges());
    VBox.setVgrow(box.getChildren().get(2), Priority.ALWAYS);
    box.setPrefWidth(470);
    box.setMinWidth(430);
    return box;
  }

  private Node kinds() {
    HBox box = new HBox();
    box.getStyleClass().add("segment");
    ToggleGroup group = new ToggleGroup();
    for (JudgeKind kind : JudgeKind.values()) {
      ToggleButton button = new ToggleButton(word(kind));
      button.setId("judge-kind-" + kind.word());
      button.setToggleGroup(group);
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setSelected(kind == model.kindProperty().get());
      button.setOnAction(
          e -> {
            button.setSelected(true);
            model.kindProperty().set(kind);
          });
      box.getChildren().add(button);
    }
    return box;
  }

  private static String word(JudgeKind kind) {
    return switch (kind) {
      case PAIRWISE -> "Compare";
      case PASS_FAIL -> "Pass or fail";
      case RUBRIC -> "0 to 10";
      case REFERENCE -> "Reference";
    };
  }

  private Node side(String id, boolean routed) {
    ComboBox<String> box = new ComboBox<>();
    box.setId(id);
    box.setMaxWidth(Double.MAX_VALUE);
    if (routed) {
      box.getItems().add(JudgeViewModel.ROUTED);
    }
    box.getItems().addAll(model.models());
    box.valueProperty().bindBidirectional(routed ? model.oneProperty() : model.otherProperty());
    if (!routed) {
      box.disableProperty().bind(model.kindProperty().isNotEqualTo(JudgeKind.PAIRWISE));
    }
    GridPane.setHgrow(box, Priority.ALWAYS);
    return box;
  }

  private Node control() {
    CheckBox box = new CheckBox("Side two against itself: the judge's own noise");
    box.setId("judge-control");
    box.selectedProperty().bindBidirectional(model.controlProperty());
    box.disableProperty().bind(model.kindProperty().isNotEqualTo(JudgeKind.PAIRWISE));
    return box;
  }

  private Node share() {
    Slider slider = new Slider(0.01, 1, 1);
    slider.setId("judge-share");
    slider.setBlockIncrement(0.05);
    slider.setAccessibleText("Share of the requests, every category in proportion");
    Label figure = new Label();
    figure.setMinWidth(44);
    figure
        .textProperty()
        .bind(slider.valueProperty().map(v -> Math.round(v.doubleValue() * 100) + "%"));
    // Each position would be priced anew: only where the thumb rests.
    slider
        .valueProperty()
        .subscribe(
            v -> {
              if (!slider.isValueChanging()) {
                model.shareProperty().set(v.doubleValue());
              }
            });
    slider
        .valueChangingProperty()
        .subscribe(
            moving -> {
              if (!moving) {
                model.shareProperty().set(slider.getValue());
              }
            });
    HBox.setHgrow(slider, Priority.ALWAYS);
    HBox line = new HBox(10, slider, figure);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private Node budget() {
    budget.setId("judge-budget");
    budget.setText("1.00");
    budget.setPrefColumnCount(8);
    budget.setMaxWidth(Region.USE_PREF_SIZE);
    return budget;
  }

  private Node judges() {
    VBox list = new VBox(6);
    list.setId("judge-list");
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.setPrefHeight(230);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    Runnable fill =
        () -> {
          var boxes = new ArrayList<Node>();
          for (String name : model.offered()) {
            boxes.add(judge(name));
          }
          list.getChildren().setAll(boxes);
        };
    model.refusedProperty().subscribe(r -> fill.run());
    return scroll;
  }

  private Node judge(String name) {
    CheckBox box = new CheckBox(name);
    box.setId("judge-" + name.replaceAll("[^A-Za-z0-9-]", "-"));
    box.setSelected(model.judges().contains(name));
    String why = model.refusedProperty().get().get(name);
    if (why == null) {
      box.setOnAction(
          e -> {
            if (box.isSelected()) {
              model.judges().add(name);
            } else {
              model.judges().remove(name);
            }
          });
      return box;
    }
    box.setDisable(!box.isSelected());
    box.setOnAction(e -> model.judges().remove(name));
    Label reason = muted(why.contains("stands in") ? "stands in for a side" : "serves a side");
    HBox line = new HBox(8, box, reason);
    line.setAlignment(Pos.CENTER_LEFT);
    Tooltip.install(line, new Tooltip(why));
    return line;
  }

  private Node right() {
    version.getStyleClass().addAll("muted", "small");
    version.setId("judge-prompt-version");
    TextArea text = new TextArea();
    text.setId("judge-prompt");
    text.setWrapText(true);
    text.setPrefRowCount(11);
    text.setAccessibleText("The judge's prompt");
    text.textProperty().bindBidirectional(model.templateProperty());
    model.templateProperty().subscribe(t -> version.setText(model.promptLabel()));
    preview.setId("judge-preview");
    preview.setEditable(false);
    preview.setWrapText(true);
    preview.setPrefRowCount(11);
    preview.setAccessibleText("The prompt on the first request");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    VBox box =
        new VBox(
            6,
            new HBox(8, section("Prompt"), gap, version),
            text,
            section("On the first request"),
            preview);
    VBox.setVgrow(text, Priority.ALWAYS);
    VBox.setVgrow(preview, Priority.ALWAYS);
    return box;
  }

  private Node foot() {
    price.setId("judge-price");
    price.getStyleClass().add("strong");
    counts.setId("judge-counts");
    counts.getStyleClass().add("muted");
    problem.setId("judge-problem");
    problem.getStyleClass().add("warning");
    HBox line = new HBox(14, price, counts, problem);
    line.setAlignment(Pos.CENTER_LEFT);
    line.setMinHeight(24);
    return line;
  }

  private void show() {
    JudgeOffer offer = model.offerProperty().get();
    String wrong = model.problemProperty().get();
    double most = dollars();
    if (wrong.isEmpty() && !(most > 0)) {
      wrong = "Write dollars above 0, such as 2.50.";
    }
    model.budgetProperty().set(most);
    problem.setText(wrong);
    if (lookupButton(accept) instanceof Button start) {
      start.setDisable(offer == null || !wrong.isEmpty());
    }
    version.setText(model.promptLabel());
    if (offer == null) {
      price.setText(wrong.isEmpty() ? "Pricing…" : "");
      counts.setText("");
      return;
    }
    preview.setText(offer.preview());
    JudgeForecast f = offer.forecast();
    boolean none = f.calls() > 0 && f.unpricedCalls() == f.calls();
    price.setText(
        none
            ? "–"
            : String.format(
                Locale.ROOT, "$%.2f expected, $%.2f at most", f.expectedUsd(), f.mostUsd()));
    var parts = new ArrayList<String>();
    boolean pairs = offer.plan().prompt().kind().pairs();
    parts.add(
        String.format(
            Locale.ROOT,
            "%,d calls on %,d %s",
            f.calls(),
            f.targets(),
            pairs ? "pairs, both orders" : "answers"));
    if (offer.chosen().same() > 0) {
      parts.add(String.format(Locale.ROOT, "%,d alike on both sides", offer.chosen().same()));
    }
    if (offer.chosen().missing() > 0) {
      parts.add(String.format(Locale.ROOT, "%,d not answered by both", offer.chosen().missing()));
    }
    counts.setText(String.join(" · ", parts));
  }

  private double dollars() {
    try {
      return Double.parseDouble(budget.getText().strip());
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private static Label title(String text) {
    Label label = new Label(text);
    label.setMinWidth(96);
    return label;
  }

  private static Label section(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("section");
    return label;
  }

  private static Label muted(String text) {
    Label label = new Label(text);
    label.getStyleClass().addAll("muted", "small");
    return label;
  }

  /** Ids of the judges offered, for tests. */
  List<String> offered() {
    return List.copyOf(model.offered());
  }
}
