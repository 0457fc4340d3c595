package dev.lanewright.ui.traffic;

import dev.lanewright.ui.part.Parts;
import dev.lanewright.ui.plot.Plots;
import dev.lanewright.ui.traffic.LogViewModel.State;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.event.ActionEvent;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The dialog's pane: the profile, then what was drawn; one button leads on. */
final class LogPane extends DialogPane {
  private static final ButtonType NEXT = new ButtonType("Draw", ButtonData.OK_DONE);
  private static final ButtonType BACK = new ButtonType("Back", ButtonData.BACK_PREVIOUS);
  private static final Set<State> BUSY = Set.of(State.READING, State.DRAWING, State.KEEPING);
  private static final int MOST = 1_000_000;

  private final LogViewModel model;
  private final ProfileView profile;
  private final DrawnView drawn = new DrawnView();
  private final Label problem = Parts.wrapped("", "worse");

  LogPane(LogViewModel model, Plots plots) {
    this.model = model;
    this.profile = new ProfileView(plots);
    setId("log-dialog");
    // The theme keeps dialogs narrow by style sheet; only a style of its own is stronger.
    setStyle("-fx-pref-width: 1180; -fx-max-width: 4000; -fx-pref-height: 780;");
    problem.setId("log-problem");
    problem.textProperty().bind(model.problemProperty());
    problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    var body = new StackPane(profile.node(), drawn.node(), reading());
    VBox.setVgrow(body, Priority.ALWAYS);
    var all = new VBox(12, body, problem, footer());
    all.setPadding(new Insets(12, 0, 0, 0));
    setContent(all);
    getButtonTypes().setAll(NEXT, BACK, ButtonType.CLOSE);
    buttons();
    model
        .profiledProperty()
        .subscribe(
            done -> {
              if (done != null) {
                profile.show(model.files(), done);
              }
            });
    model
        .drawingProperty()
        .subscribe(
            done -> {
              if (done != null) {
                drawn.show(done);
              }
            });
    model.stateProperty().subscribe(this::arrange);
  }

  private void arrange(State state) {
    boolean late = state == State.DRAWN || state == State.KEEPING || state == State.KEPT;
    drawn.node().setVisible(late);
    profile.node().setVisible(!late && model.profiledProperty().get() != null);
  }

  private Node reading() {
    var bar = new ProgressBar();
    bar.setId("log-progress");
    bar.setPrefWidth(320);
    bar.progressProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> {
                  double share = model.progressProperty().get();
                  return Double.isNaN(share) ? ProgressBar.INDETERMINATE_PROGRESS : share;
                },
                model.progressProperty()));
    var box =
        new VBox(
            10,
            Parts.label("Reading " + model.files().getFirst().getFileName() + "…", "muted"),
            bar);
    box.setAlignment(Pos.CENTER);
    box.visibleProperty()
        .bind(
            model.stateProperty().isEqualTo(State.READING).and(model.profiledProperty().isNull()));
    box.setMouseTransparent(true);
    return box;
  }

  private Node footer() {
    var label = Parts.whole("Draw an eval set of");
    var samples = new Spinner<Integer>();
    samples.setId("log-samples");
    var values = new SpinnerValueFactory.IntegerSpinnerValueFactory(1, MOST, 2_000, 100);
    samples.setValueFactory(values);
    values.valueProperty().bindBidirectional(model.samplesProperty());
    samples.setEditable(true);
    samples.setPrefWidth(120);
    samples.setMinWidth(110);
    samples.setAccessibleText("Number of samples");
    label.setLabelFor(samples);
    samples.disableProperty().bind(model.stateProperty().isNotEqualTo(State.PROFILED));
    var named = Parts.whole("samples, named");
    var name = new TextField();
    name.setId("log-evalset");
    name.setPrefColumnCount(18);
    name.setAccessibleText("Name of the eval set");
    name.textProperty().bindBidirectional(model.evalSetProperty());
    name.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> BUSY.contains(model.stateProperty().get()), model.stateProperty()));
    named.setLabelFor(name);
    var bar = new ProgressBar();
    bar.setId("log-drawing-progress");
    bar.setPrefWidth(220);
    bar.progressProperty().bind(model.progressProperty());
    bar.visibleProperty().bind(model.stateProperty().isEqualTo(State.DRAWING));
    var why =
        Parts.wrapped(
            "In proportion to models, lanes, categories and lengths. What was asked twice is one"
                + " sample. Keys, e-mail addresses, card and phone numbers are taken out before"
                + " anything is stored.",
            "muted",
            "small");
    var settings = new DrawSettings(model.planProperty()).node();
    var more = new ToggleButton("How it is drawn");
    more.setId("log-how");
    // What was drawn was drawn so: a way back leads to the settings again.
    more.disableProperty().bind(model.stateProperty().isNotEqualTo(State.PROFILED));
    var open = more.selectedProperty().and(more.disabledProperty().not());
    settings.visibleProperty().bind(open);
    settings.managedProperty().bind(open);
    why.visibleProperty().bind(open.not());
    why.managedProperty().bind(open.not());
    return new VBox(
        6, Parts.row(8, label, samples, named, name, Parts.gap(), bar, more), why, settings);
  }

  private void buttons() {
    var next = (Button) lookupButton(NEXT);
    next.setId("log-next");
    next.getStyleClass().add("primary");
    next.setMinWidth(Region.USE_PREF_SIZE);
    var back = (Button) lookupButton(BACK);
    back.setId("log-back");
    var close = (Button) lookupButton(ButtonType.CLOSE);
    close.setId("log-close");
    next.addEventFilter(
        ActionEvent.ACTION,
        e -> {
          e.consume();
          if (model.stateProperty().get() == State.DRAWN) {
            model.keep();
          } else {
            model.draw();
          }
        });
    back.addEventFilter(
        ActionEvent.ACTION,
        e -> {
          e.consume();
          model.back();
        });
    close.addEventFilter(
        ActionEvent.ACTION,
        e -> {
          if (model.stateProperty().get() == State.DRAWING) {
            e.consume();
            model.cancel();
          }
        });
    model
        .stateProperty()
        .subscribe(
            state -> {
              boolean shown = state == State.DRAWN || state == State.KEEPING;
              next.setText(shown ? "Keep" : "Draw");
              next.setDisable(
                  BUSY.contains(state)
                      || state == State.FAILED
                      || (state == State.PROFILED && !texts()));
              back.setVisible(state == State.DRAWN);
              close.setText(state == State.DRAWING ? "Stop" : "Close");
              if (state == State.KEPT && getScene() != null) {
                getScene().getWindow().hide();
              }
            });
  }

  private boolean texts() {
    var done = model.profiledProperty().get();
    return done != null && done.profile().all().texts() > 0;
  }
}
