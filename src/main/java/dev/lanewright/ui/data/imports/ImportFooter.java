package dev.lanewright.ui.data.imports;

import dev.lanewright.ui.dialog.Dialogs;
import dev.lanewright.ui.dialog.FileAsk;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The eval set's name, the prompts to drop, and how far the import is. */
final class ImportFooter {
  private final ImportViewModel model;
  private final Dialogs dialogs;

  ImportFooter(ImportViewModel model, Dialogs dialogs) {
    this.model = model;
    this.dialogs = dialogs;
  }

  Node node() {
    var importing = model.stateProperty().isEqualTo(ImportViewModel.State.IMPORTING);
    Node settings = settings();
    Node progress = progress();
    settings.visibleProperty().bind(importing.not());
    progress.visibleProperty().bind(importing);
    return new StackPane(settings, progress);
  }

  private Node settings() {
    var label = new Label("Eval set");
    var name = new TextField();
    name.setId("import-evalset");
    name.setPrefColumnCount(22);
    name.textProperty().bindBidirectional(model.evalSetProperty());
    label.setLabelFor(name);
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var chosen = new Label();
    chosen.getStyleClass().add("muted");
    chosen
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> {
                  var file = model.excludeProperty().get();
                  return file == null ? "" : "without the prompts of " + file.getFileName();
                },
                model.excludeProperty()));
    var pick = new Button("Drop listed prompts…");
    pick.setId("import-exclude");
    pick.setOnAction(
        e ->
            dialogs
                .open(FileAsk.open("Prompts to drop", "List of prompts", "*.jsonl", "*.txt"))
                .ifPresent(model.excludeProperty()::set));
    var keep = new Button("Keep all");
    keep.getStyleClass().add("link");
    keep.visibleProperty().bind(model.excludeProperty().isNotNull());
    keep.managedProperty().bind(keep.visibleProperty());
    keep.setOnAction(e -> model.excludeProperty().set(null));
    var box = new HBox(8, label, name, space, chosen, keep, pick);
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  private Node progress() {
    var bar = new ProgressBar();
    bar.setId("import-progress");
    bar.progressProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> {
                  double share = model.progressProperty().get();
                  return Double.isNaN(share) ? ProgressBar.INDETERMINATE_PROGRESS : share;
                },
                model.progressProperty()));
    bar.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(bar, Priority.ALWAYS);
    var text = new Label();
    text.getStyleClass().add("muted");
    text.textProperty().bind(model.progressTextProperty());
    text.setMinWidth(220);
    var box = new HBox(10, bar, text);
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }
}
