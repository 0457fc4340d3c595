package dev.lanewright.ui.judge;

import dev.lanewright.engine.verdict.PanelRule;
import dev.lanewright.judge.JudgeForecast;
import dev.lanewright.judge.JudgeKind;
import dev.lanewright.store.RunInfo;
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
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The dialog that plans and starts a judge run. */
public final class JudgePane extends DialogPane {
  private final JudgeViewModel model;
  private final ButtonType accept = new ButtonType("Start judging", ButtonData.OK_DONE);
  private final Label price = new Label();
  private final Label counts = new Label();
  private final Label problem = new Label();
  private final PromptPane prompts;
  private final ButtonType resume = new ButtonType("Go on with a run", ButtonData.LEFT);
  private final TextField budget = new TextField();

  /** The dialog of a judge run in the making. */
  public JudgePane(JudgeViewModel model) {
    this.model = model;
    setId("judge-pane");
    prompts = new PromptPane(model);
    HBox columns = new HBox(18, left(), prompts);
    HBox.setHgrow(columns.getChildren().get(1), Priority.ALWAYS);
    VBox content = new VBox(14, columns, foot());
    VBox.setVgrow(columns, Priority.ALWAYS);
    // The pane gives its content no more than this, however large it is itself.
    content.setPrefHeight(640);
    setContent(content);
    setStyle("-fx-pref-width: 1060; -fx-max-width: 4000; -fx-pref-height: 720;");
    getButtonTypes().setAll(resume, accept, ButtonType.CANCEL);
    lookupButton(accept).setId("judge-start");
    lookupButton(accept).getStyleClass().add("primary");
    lookupButton(resume).setId("judge-resume");
    model.unfinishedProperty().subscribe(this::offerRun);
    model.offerProperty().subscribe(o -> show());
    model.problemProperty().subscribe(p -> show());
    budget.textProperty().subscribe(t -> show());
    model.open();
  }

  private void offerRun(@Nullable RunInfo run) {
    if (lookupButton(resume) instanceof Button button) {
      button.setVisible(run != null);
      button.setManaged(run != null);
      if (run != null) {
        button.setText("Go on with run " + run.id());
        button.setTooltip(
            new Tooltip(
                String.format(
                    Locale.ROOT,
                    "%s: %,d calls planned, $%.4f spent. What is in the ledger is not paid again.",
                    run.title(),
                    run.calls(),
                    run.money().settledUsd() + run.money().riskUsd())));
      }
    }
  }

  /** The button that goes on with a run that ended early. */
  public ButtonType resume() {
    return resume;
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
    Node list = judges();
    VBox box = new VBox(10, grid, heading, list, rule());
    VBox.setVgrow(list, Priority.ALWAYS);
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

  private Node rule() {
    ComboBox<PanelRule> box = new ComboBox<>();
    box.setId("judge-rule");
    box.getItems().setAll(PanelRule.values());
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable PanelRule r) {
            return r == PanelRule.UNANIMOUS ? "all of them" : "more than half";
          }

          @Override
          public PanelRule fromString(String text) {
            throw new UnsupportedOperationException("the box is not edited");
          }
        });
    box.valueProperty().bindBidirectional(model.ruleProperty());
    box.setAccessibleText("How several judges come to one word in the figures");
    Label word = muted("Several judges say what is said by");
    HBox line = new HBox(8, word, box);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
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
    prompts.show(offer);
    if (offer == null) {
      price.setText(wrong.isEmpty() ? "Pricing…" : "");
      counts.setText("");
      return;
    }
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
