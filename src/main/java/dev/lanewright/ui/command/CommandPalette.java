package dev.lanewright.ui.command;

import java.util.List;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A field to search all commands and run one, with their keys; a second list (samples, categories)
 * may be searched with it. Opens over any pane; Esc closes it. JavaFX thread only.
 */
public final class CommandPalette {
  private final Commands commands;
  private final TextField field = new TextField();
  private final ListView<Command> list = new ListView<>();
  private final StackPane veil = new StackPane();
  private Function<String, List<Command>> more = q -> List.of();

  /** A palette over these commands. */
  public CommandPalette(Commands commands) {
    this.commands = commands;
    field.setId("palette-field");
    field.setPromptText("Search or run a command");
    list.setId("palette-list");
    list.setFixedCellSize(36);
    list.setFocusTraversable(false);
    list.setPlaceholder(new Label("No command of that name"));
    list.setCellFactory(v -> new Cell());
    list.setOnMouseClicked(e -> run());
    var box = new VBox(field, list);
    box.getStyleClass().add("palette");
    box.setMaxSize(560, Region.USE_PREF_SIZE);
    veil.getStyleClass().add("palette-veil");
    veil.setId("palette");
    veil.getChildren().add(box);
    StackPane.setAlignment(box, Pos.TOP_CENTER);
    StackPane.setMargin(box, new Insets(84, 20, 20, 20));
    veil.setOnMousePressed(
        e -> {
          if (veil.equals(e.getTarget())) {
            close();
          }
        });
    field.textProperty().subscribe(() -> search());
    veil.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  /** Adds what a query finds besides commands, such as samples. */
  public void alsoSearch(Function<String, List<Command>> newMore) {
    more = newMore;
  }

  /** Opens over the pane. */
  public void open(Pane over) {
    close();
    over.getChildren().add(veil);
    field.clear();
    search();
    field.requestFocus();
  }

  /** Closes it. */
  public void close() {
    if (veil.getParent() instanceof Pane pane) {
      pane.getChildren().remove(veil);
    }
  }

  private void search() {
    var found = new java.util.ArrayList<>(commands.search(field.getText()));
    if (!field.getText().isBlank()) {
      found.addAll(more.apply(field.getText()));
    }
    list.getItems().setAll(found);
    list.setPrefHeight(4 + 36 * Math.clamp(found.size(), 2, 11));
    list.getSelectionModel().selectFirst();
    list.scrollTo(0);
  }

  private void key(KeyEvent e) {
    KeyCode code = e.getCode();
    if (code == KeyCode.ESCAPE) {
      close();
    } else if (code == KeyCode.ENTER) {
      run();
    } else if (code == KeyCode.DOWN || code == KeyCode.UP) {
      int at = list.getSelectionModel().getSelectedIndex() + (code == KeyCode.DOWN ? 1 : -1);
      list.getSelectionModel().select(Math.clamp(at, 0, list.getItems().size() - 1));
      list.scrollTo(Math.max(0, at - 5));
    } else {
      return;
    }
    e.consume();
  }

  private void run() {
    Command chosen = list.getSelectionModel().getSelectedItem();
    close();
    if (chosen != null) {
      chosen.run();
    }
  }

  /** Group, title, keys. */
  private static final class Cell extends ListCell<Command> {
    @Override
    protected void updateItem(@Nullable Command command, boolean empty) {
      super.updateItem(command, empty);
      if (empty || command == null) {
        setGraphic(null);
        return;
      }
      var group = new Label(command.group());
      group.getStyleClass().add("group");
      group.setMinWidth(72);
      var title = new Label(command.title());
      HBox.setHgrow(title, Priority.ALWAYS);
      title.setMaxWidth(Double.MAX_VALUE);
      var row = new HBox(8, group, title);
      row.setAlignment(Pos.CENTER_LEFT);
      if (command.keys() != null) {
        var keys = new Label(command.keys());
        keys.getStyleClass().add("key");
        row.getChildren().add(keys);
      }
      setGraphic(row);
    }
  }
}
