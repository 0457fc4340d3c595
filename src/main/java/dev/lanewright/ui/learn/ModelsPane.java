package dev.lanewright.ui.learn;

import dev.lanewright.store.TrainedModel;
import dev.lanewright.ui.dialog.Dialogs;
import dev.lanewright.ui.part.Numbers;
import dev.lanewright.ui.part.Parts;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The trained models of the workspace, and how to train another. */
final class ModelsPane extends VBox {
  private final LearnViewModel model;
  private final Dialogs dialogs;
  private final ListView<TrainedModel> list = new ListView<>();
  private boolean showing;

  ModelsPane(LearnViewModel model, Dialogs dialogs) {
    super(12);
    this.model = model;
    this.dialogs = dialogs;
    list.setId("trained-models");
    list.setAccessibleText("Trained models");
    list.setPlaceholder(Parts.wrapped("Nothing is trained yet.", "muted"));
    list.setCellFactory(l -> new Cell());
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            chosen -> {
              if (chosen != null && !showing) {
                model.pageProperty().set(new Page.Of(chosen));
              }
            });
    VBox.setVgrow(list, Priority.ALWAYS);
    var models = Parts.card(8, Parts.label("Trained models", "section"), list, train(), running());
    VBox.setVgrow(models, Priority.ALWAYS);
    var calibrate =
        Parts.button(
            "open-calibration",
            "What is a confidence worth?",
            () -> model.pageProperty().set(new Page.Calibration()));
    calibrate.setMaxWidth(Double.MAX_VALUE);
    getChildren().setAll(models, calibrate);
    model.modelsProperty().subscribe(this::show);
    model.pageProperty().subscribe(p -> select());
  }

  private void show(List<TrainedModel> all) {
    showing = true;
    list.getItems().setAll(all);
    showing = false;
    select();
  }

  private void select() {
    showing = true;
    if (model.pageProperty().get() instanceof Page.Of of) {
      for (int i = 0; i < list.getItems().size(); i++) {
        if (list.getItems().get(i).name().equals(of.model().name())) {
          list.getSelectionModel().select(i);
        }
      }
    } else {
      list.getSelectionModel().clearSelection();
    }
    showing = false;
  }

  private Node train() {
    var menu = new MenuButton("Train…");
    menu.setId("train");
    menu.setMaxWidth(Double.MAX_VALUE);
    for (Kind kind : Kind.values()) {
      var item = new MenuItem(kind.title(), new FontIcon(kind.icon()));
      item.setId("train-" + kind.id());
      item.setOnAction(e -> model.plan(kind));
      menu.getItems().add(item);
    }
    return menu;
  }

  private Node running() {
    var bar = new ProgressBar();
    bar.setAccessibleText("How far training is");
    bar.progressProperty().bind(model.shareProperty());
    bar.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(bar, Priority.ALWAYS);
    var row = Parts.row(8, bar, Parts.button("stop-training-list", "Stop", model::stop, "small"));
    row.visibleProperty().bind(model.runningProperty());
    row.managedProperty().bind(row.visibleProperty());
    return row;
  }

  private final class Cell extends ListCell<TrainedModel> {
    @Override
    protected void updateItem(@Nullable TrainedModel m, boolean empty) {
      super.updateItem(m, empty);
      setText(null);
      setGraphic(m == null || empty ? null : face(m));
      setAccessibleRole(AccessibleRole.LIST_ITEM);
      setAccessibleText(m == null ? "" : Kind.of(m.kind()).title() + " " + m.name());
    }

    {
      setPrefWidth(0); // as wide as the list, never wider
    }

    private Node face(TrainedModel m) {
      var kind = Kind.of(m.kind());
      var words =
          new VBox(
              1,
              Parts.label(m.name(), "strong"),
              Parts.label(
                  kind.title() + " · " + m.evalSet() + " · n " + Numbers.count(m.samples()),
                  "muted",
                  "small"));
      words.setMinWidth(0);
      HBox.setHgrow(words, Priority.ALWAYS);
      var remove =
          Parts.icon(
              "remove-" + m.name(),
              Feather.TRASH_2,
              "Remove " + m.name() + " for good",
              () -> {
                if (dialogs.confirm(
                    "Remove “" + m.name() + "” for good?",
                    "Policies that read it pass its stage by from then on.",
                    "Remove")) {
                  model.remove(m);
                }
              });
      return Parts.row(9, new FontIcon(kind.icon()), words, remove);
    }
  }
}
