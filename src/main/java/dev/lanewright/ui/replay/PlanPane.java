package dev.lanewright.ui.replay;

import dev.lanewright.replay.answer.Forecast;
import dev.lanewright.replay.grade.Grader;
import dev.lanewright.ui.dialog.Dialogs;
import dev.lanewright.ui.part.Numbers;
import dev.lanewright.ui.part.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.IntegerProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.SetChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What to call, and what that comes to before anything is called. */
final class PlanPane {
  private static final Set<String> WITH_TEXT = Set.of("regex", "schema");

  private final ReplayViewModel vm;
  private final Dialogs dialogs;
  private final VBox node;
  private final VBox models = new VBox(5);
  private final VBox result = new VBox(8);

  PlanPane(ReplayViewModel vm, Dialogs dialogs) {
    this.vm = vm;
    this.dialogs = dialogs;
    var scroll = new ScrollPane(models);
    scroll.setFitToWidth(true);
    models
        .heightProperty()
        .subscribe(h -> scroll.setPrefHeight(Math.min(150, h.doubleValue() + 4)));
    scroll.setMinHeight(40);
    // Gates name their own models.
    scroll.disableProperty().bind(vm.inputs().whichProperty().isEqualTo(ReplayWish.Which.GATES));
    Label hint = Parts.wrapped("", "muted", "small");
    vm.inputs()
        .whichProperty()
        .subscribe(
            w ->
                hint.setText(
                    w.words.substring(0, 1).toUpperCase(Locale.ROOT) + w.words.substring(1) + "."));
    Button plan = Parts.button("replay-plan", "Plan", vm::plan);
    plan.setMaxWidth(Double.MAX_VALUE);
    plan.disableProperty().bind(vm.planningProperty());
    Label problem = Parts.wrapped("", "worse");
    problem.setId("replay-problem");
    problem.textProperty().bind(vm.problemProperty());
    problem.managedProperty().bind(vm.problemProperty().isNotEmpty());
    problem.visibleProperty().bind(problem.managedProperty());
    node =
        Parts.card(
            10,
            Parts.label("Plan a replay", "title"),
            segments(),
            hint,
            Parts.label("Models", "section"),
            scroll,
            numbers(),
            grader(),
            problem,
            plan,
            result,
            new LabelPart(vm, dialogs).node());
    VBox.setVgrow(scroll, Priority.SOMETIMES);
    vm.inputs().offered().addListener((ListChangeListener<String>) c -> fillModels());
    fillModels();
    vm.forecastProperty().subscribe(this::show);
    vm.planningProperty().subscribe(p -> show(vm.forecastProperty().get()));
    vm.activeProperty().subscribe(a -> show(vm.forecastProperty().get()));
    vm.inputs().budgetProperty().subscribe(b -> show(vm.forecastProperty().get()));
    vm.hurdlesProperty().subscribe(h -> show(vm.forecastProperty().get()));
    vm.graderProperty().subscribe(g -> show(vm.forecastProperty().get()));
  }

  Node node() {
    return node;
  }

  private Node segments() {
    var box = new HBox();
    box.getStyleClass().add("segment");
    var group = new ToggleGroup();
    for (ReplayWish.Which which : ReplayWish.Which.values()) {
      var button = new ToggleButton(which.word);
      button.setId("replay-which-" + which.name().toLowerCase(Locale.ROOT));
      button.setToggleGroup(group);
      button.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(button, Priority.ALWAYS);
      button.setOnAction(
          e -> {
            button.setSelected(true);
            vm.inputs().whichProperty().set(which);
          });
      vm.inputs().whichProperty().subscribe(w -> button.setSelected(w == which));
      box.getChildren().add(button);
    }
    return box;
  }

  private void fillModels() {
    models.getChildren().clear();
    for (String model : vm.inputs().offered()) {
      var box = new CheckBox(model);
      box.setMnemonicParsing(false);
      box.setId("replay-model-" + model.replaceAll("[^A-Za-z0-9]+", "-"));
      box.setSelected(vm.inputs().models().contains(model));
      box.selectedProperty()
          .subscribe(
              on -> {
                if (on) {
                  vm.inputs().models().add(model);
                } else {
                  vm.inputs().models().remove(model);
                }
              });
      vm.inputs()
          .models()
          .addListener(
              (SetChangeListener<String>)
                  c -> box.setSelected(vm.inputs().models().contains(model)));
      models.getChildren().add(box);
    }
  }

  private Node numbers() {
    var grid = new GridPane(10, 8);
    grid.addRow(
        0,
        Parts.label("Samples", "muted"),
        count("replay-sample", vm.inputs().sampleProperty(), 0, "all"),
        Parts.label("Budget $", "muted"),
        money());
    grid.addRow(
        1,
        Parts.label("Longest answer", "muted"),
        count("replay-max-output", vm.inputs().maxOutputProperty(), 1, ""),
        Parts.label("At once", "muted"),
        count("replay-concurrency", vm.inputs().concurrencyProperty(), 1, ""));
    var logprobs = new CheckBox("Log-probabilities, as confidence");
    logprobs.setId("replay-logprobs");
    logprobs.selectedProperty().bindBidirectional(vm.inputs().logprobsProperty());
    grid.add(logprobs, 0, 2, 4, 1);
    grid.add(batches(), 0, 3, 4, 1);
    grid.add(fallbacks(), 0, 4, 4, 1);
    return grid;
  }

  private CheckBox batches() {
    var box = new CheckBox("In batches, at the batch price, within a day");
    box.setId("replay-batches");
    box.setTooltip(
        new Tooltip(
            "Anthropic, OpenAI and Groq take calls in batches at about half the price. The window"
                + " may be closed meanwhile: go on with the run later to fetch the results."));
    box.selectedProperty().bindBidirectional(vm.inputs().batchesProperty());
    return box;
  }

  private CheckBox fallbacks() {
    var box = new CheckBox("When a model gives nothing, ask its fallbacks");
    box.setId("replay-fallbacks");
    box.selectedProperty().bindBidirectional(vm.inputs().useFallbacksProperty());
    vm.inputs()
        .fallbacksProperty()
        .subscribe(
            chains -> {
              box.setManaged(!chains.isEmpty());
              box.setVisible(!chains.isEmpty());
              box.setTooltip(
                  new Tooltip(
                      "Of equal quality, as the policy's tiers name them; an answer is booked to"
                          + " the model that gave it.\n"
                          + chains.entrySet().stream()
                              .map(e -> e.getKey() + ", then " + String.join(", ", e.getValue()))
                              .collect(Collectors.joining("\n"))));
            });
    box.disableProperty().bind(vm.inputs().batchesProperty());
    return box;
  }

  private TextField count(String id, IntegerProperty value, int least, String zero) {
    TextField field =
        field(
            id,
            text -> {
              int n = Integer.parseInt(text);
              if (n < least || n > 10_000_000) {
                throw new NumberFormatException(text);
              }
              value.set(n);
            },
            () -> value.set(least));
    field.setPromptText(zero);
    value.subscribe(
        v -> {
          if (!field.isFocused()) {
            field.setText(v.intValue() == 0 && !zero.isEmpty() ? "" : v.toString());
          }
        });
    return field;
  }

  private TextField money() {
    TextField field =
        field(
            "replay-budget",
            text -> {
              double usd = Double.parseDouble(text);
              if (!(usd >= 0)) {
                throw new NumberFormatException(text);
              }
              vm.inputs().budgetProperty().set(usd);
            },
            () -> {});
    field.setTooltip(
        new Tooltip("Never passed: the worst case of each call is held back before it is sent."));
    vm.inputs()
        .budgetProperty()
        .subscribe(
            usd -> {
              if (!field.isFocused()) {
                field.setText(usd.isNaN() ? "" : String.format(Locale.ROOT, "%.2f", usd));
              }
            });
    return field;
  }

  private interface Taken {
    void text(String text);
  }

  private static TextField field(String id, Taken taken, Runnable blank) {
    var field = new TextField();
    field.setId(id);
    field.setAccessibleText("Replay: " + id.substring(id.indexOf('-') + 1).replace('-', ' '));
    field.getStyleClass().add("figure-field");
    field
        .textProperty()
        .subscribe(
            text -> {
              field.getStyleClass().remove("invalid");
              if (!field.isFocused()) {
                return;
              }
              try {
                if (text.isBlank()) {
                  blank.run();
                } else {
                  taken.text(text.strip());
                }
              } catch (NumberFormatException e) {
                field.getStyleClass().add("invalid");
              }
            });
    return field;
  }

  private Node grader() {
    var kinds = new ArrayList<>(List.of("none"));
    kinds.addAll(Grader.KINDS);
    var kind = new ComboBox<String>();
    kind.getItems().setAll(kinds);
    kind.setId("replay-grader");
    kind.setAccessibleText("Grader of new answers");
    var text = new TextField();
    text.setId("replay-grader-text");
    text.setAccessibleText("What the grader needs");
    HBox.setHgrow(text, Priority.ALWAYS);
    vm.graderProperty()
        .subscribe(
            spec -> {
              int colon = spec.indexOf(':');
              kind.setValue(spec.isEmpty() ? "none" : colon < 0 ? spec : spec.substring(0, colon));
              if (!text.isFocused()) {
                text.setText(colon < 0 ? "" : spec.substring(colon + 1));
              }
            });
    Runnable choose =
        () -> {
          String k = kind.getValue();
          if (!WITH_TEXT.contains(k) || !text.getText().isEmpty()) {
            vm.chooseGrader(
                k.equals("none") ? "" : WITH_TEXT.contains(k) ? k + ":" + text.getText() : k);
          }
        };
    kind.setOnAction(
        e -> {
          boolean withText = WITH_TEXT.contains(kind.getValue());
          text.setVisible(withText);
          text.setPromptText("regex".equals(kind.getValue()) ? "pattern" : "JSON Schema");
          choose.run();
        });
    text.setVisible(WITH_TEXT.contains(String.valueOf(kind.getValue())));
    text.setOnAction(e -> choose.run());
    text.focusedProperty()
        .subscribe(
            on -> {
              if (!on && text.isVisible()) {
                choose.run();
              }
            });
    kind.setMinWidth(112);
    Label label = Parts.whole("Grade by", "muted");
    label.setTooltip(
        new Tooltip(
            "Against the sample's known good answer, or by the answer's shape. Kept per eval"
                + " set."));
    return Parts.row(10, label, kind, text);
  }

  private void show(@Nullable Forecast f) {
    result.getChildren().clear();
    if (vm.planningProperty().get()) {
      result.getChildren().add(Parts.label("Reading requests and prices…", "muted"));
      return;
    }
    if (f == null) {
      return;
    }
    if (f.calls() == 0) {
      result
          .getChildren()
          .add(
              Parts.wrapped(
                  vm.inputs().whichProperty().get() == ReplayWish.Which.GATES
                      ? "There is nothing to ask: every reply that a path needs is there."
                      : "There is nothing to call: every answer is there.",
                  "muted"));
      return;
    }
    Label headline = Parts.label(Words.range(f), "headline");
    headline.setId("replay-range");
    result.getChildren().addAll(headline, Parts.wrapped(summary(f), "muted"), byModel(f));
    var agree =
        new CheckBox(
            String.format(
                Locale.ROOT,
                "Also send %,d calls without a price: no budget holds for them",
                f.unpricedCalls()));
    agree.setId("replay-unpriced");
    agree.setWrapText(true);
    if (f.unpricedCalls() > 0) {
      result.getChildren().add(agree);
    }
    vm.hurdlesProperty().get().forEach(this::warn);
    if (vm.graderProperty().get().isEmpty() && vm.inputs().graded()) {
      warn("Choose how to grade, above: without grades the figures do not move.");
    }
    double budget = vm.inputs().budgetProperty().get();
    if (f.mostUsd() > budget) {
      result
          .getChildren()
          .add(
              Parts.wrapped(
                  f.expectedUsd() > budget
                      ? "The budget ends it early: what is left can be resumed."
                      : "The worst case is over the budget; it may end early.",
                  "warning",
                  "small"));
    }
    Button start =
        Parts.button(
            "replay-start",
            String.format(Locale.ROOT, "Replay %,d calls…", f.calls()),
            () -> confirm(f, agree.isSelected()),
            "primary",
            "big");
    start.setMaxWidth(Double.MAX_VALUE);
    start.setDisable(vm.activeProperty().get() != null || f.unpricedCalls() > 0);
    agree
        .selectedProperty()
        .subscribe(
            on ->
                start.setDisable(
                    vm.activeProperty().get() != null || (f.unpricedCalls() > 0 && !on)));
    result.getChildren().add(start);
  }

  private void warn(String words) {
    result.getChildren().add(Parts.wrapped(words, "warning", "small"));
  }

  private String summary(Forecast f) {
    String time =
        vm.inputs().batchesProperty().get()
            ? ", within a day"
            : Double.isNaN(f.seconds()) ? "" : ", about " + Words.duration(f.seconds());
    return String.format(
        Locale.ROOT,
        "%s%,d calls on %,d samples, about %s tokens%s.",
        f.unpricedCalls() == f.calls() ? "" : "expected – at most. ",
        f.calls(),
        f.samples(),
        Words.tokens(f.tokens()),
        time);
  }

  private static Node byModel(Forecast f) {
    var grid = new GridPane(10, 4);
    int row = 0;
    for (Forecast.ModelForecast m : f.models()) {
      Label name = Parts.label(m.model().substring(m.model().indexOf('/') + 1), "small");
      name.setTooltip(new Tooltip(m.model()));
      name.setMaxWidth(Double.MAX_VALUE);
      GridPane.setHgrow(name, Priority.ALWAYS);
      Label calls = Parts.whole(Numbers.count(m.calls()), "small", "muted");
      Label usd =
          Parts.whole(
              Double.isNaN(m.mostUsd())
                  ? "unpriced"
                  : Numbers.money(m.expectedUsd()) + " – " + Numbers.money(m.mostUsd()),
              "small");
      calls.setAlignment(Pos.CENTER_RIGHT);
      grid.addRow(row++, name, calls, usd);
    }
    return grid;
  }

  /** Dollars are said once more before anything is sent. */
  private void confirm(Forecast f, boolean unpriced) {
    double budget = vm.inputs().budgetProperty().get();
    String money =
        f.unpricedCalls() == f.calls()
            ? "Their price is not known."
            : String.format(
                Locale.ROOT,
                "About %s, at most %s; the budget of %s is never passed.",
                Numbers.money(f.expectedUsd()),
                Numbers.money(Math.min(f.mostUsd(), budget)),
                Numbers.money(budget));
    String question = String.format(Locale.ROOT, "Send %,d calls?", f.calls());
    if (dialogs.confirm(question, money, "Send")) {
      vm.start(unpriced);
    }
  }
}
