package dev.lanewright.ui.command;

import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** All keys, by group. */
public final class KeysHelp {
  private static final Map<String, String> HANDLES =
      Map.of("← →", "Move by 0.01", "Shift ← →", "Move by 0.1", "Esc", "Give the drag up");

  private KeysHelp() {}

  /** A pane for a dialog that lists the commands' keys and those of a threshold. */
  public static DialogPane pane(Commands commands) {
    var groups = new FlowPane(28, 18);
    groups.setPrefWrapLength(560);
    commands.all().stream()
        .filter(c -> c.keys() != null)
        .collect(
            Collectors.groupingBy(
                Command::group, java.util.LinkedHashMap::new, Collectors.toList()))
        .forEach(
            (group, list) -> {
              var keys = new java.util.LinkedHashMap<String, String>();
              list.forEach(
                  c -> {
                    if (c.keys() != null) {
                      keys.put(c.keys(), c.title());
                    }
                  });
              groups.getChildren().add(group(group, keys));
            });
    groups.getChildren().add(group("Threshold in focus", new java.util.TreeMap<>(HANDLES)));
    var pane = new DialogPane();
    pane.setId("keys-help");
    pane.setHeaderText("Keys");
    pane.setContent(groups);
    pane.getButtonTypes().setAll(ButtonType.CLOSE);
    return pane;
  }

  private static VBox group(String name, Map<String, String> keys) {
    var grid = new GridPane(12, 6);
    int row = 0;
    for (Map.Entry<String, String> e : keys.entrySet()) {
      var key = new Label(e.getKey());
      key.getStyleClass().add("key");
      grid.addRow(row++, key, new Label(e.getValue()));
    }
    var title = new Label(name);
    title.getStyleClass().add("section");
    return new VBox(8, title, grid);
  }
}
