package dev.lanewright.ui.shell;

import dev.lanewright.ui.command.Command;
import dev.lanewright.ui.command.CommandNodes;
import dev.lanewright.ui.command.Commands;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Document, the screen's pickers, undo and redo, and the command field. */
final class TitleBar extends HBox {
  private final MenuButton document = new MenuButton();
  private final HBox leading = new HBox(10);
  private final HBox trailing = new HBox(10);
  private final Label badge = new Label();
  private final Label keys = new Label();
  private final Button palette = new Button("", keys);

  /** Below these widths, at the usual text size, the bar says less. */
  private static final double WIDE = 1300;

  private static final double MIDDLE = 1130;

  TitleBar(ShellModel model, Commands commands, Runnable openPalette) {
    getStyleClass().add("title-bar");
    setId("title-bar");
    document.setId("document");
    document.getStyleClass().add("document-menu");
    document.setMnemonicParsing(false); // names hold underscores
    document.setAccessibleText("Document: open, import, eval sets");
    document.textProperty().bind(model.documentProperty());
    document.visibleProperty().bind(model.documentProperty().isNotEmpty());
    document.managedProperty().bind(document.visibleProperty());
    document.setMinWidth(Region.USE_PREF_SIZE);
    badge.setId("document-badge");
    badge.getStyleClass().add("pill");
    badge.textProperty().bind(model.badgeProperty());
    badge.visibleProperty().bind(model.badgeProperty().isNotEmpty());
    badge.managedProperty().bind(badge.visibleProperty());
    badge.setMinWidth(Region.USE_PREF_SIZE);
    leading.setAlignment(Pos.CENTER_LEFT);
    trailing.setAlignment(Pos.CENTER_RIGHT);
    var gap = new Region();
    setHgrow(gap, Priority.ALWAYS);
    var steps =
        new HBox(
            2,
            step(commands.get("undo"), Feather.CORNER_UP_LEFT, true),
            step(commands.get("redo"), Feather.CORNER_UP_RIGHT, false));
    steps.setAlignment(Pos.CENTER_LEFT);
    keys.setText(commands.get("palette").keys());
    keys.managedProperty().bind(keys.visibleProperty());
    keys.setMinWidth(Region.USE_PREF_SIZE);
    keys.getStyleClass().add("pill");
    palette.setId("command-field");
    palette.getStyleClass().add("command-field");
    palette.setMinWidth(Region.USE_PREF_SIZE);
    palette.setAccessibleText("Search or run a command");
    widthProperty().subscribe(w -> adapt());
    palette.fontProperty().subscribe(f -> adapt());
    palette.setOnAction(e -> openPalette.run());
    getChildren().addAll(new Logo(), document, badge, leading, steps, gap, trailing, palette);
  }

  /** Says what it says in as few words as the width asks for. */
  private void adapt() {
    double room = getWidth() * 13 / palette.getFont().getSize();
    boolean wide = room <= 0 || room > WIDE;
    palette.setText(wide ? "Search or run a command" : "Search");
    keys.setVisible(wide || room > MIDDLE);
  }

  void slots(List<Node> left, List<Node> right) {
    leading.getChildren().setAll(left);
    trailing.getChildren().setAll(right);
  }

  void documentMenu(List<MenuItem> items) {
    document.getItems().setAll(items);
  }

  private static Button step(Command command, Ikon icon, boolean words) {
    Button button = CommandNodes.button(command);
    button.setGraphic(new FontIcon(icon));
    button.getStyleClass().addAll("quiet", "undo");
    if (!words) {
      button.setContentDisplay(javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
    }
    button.setMaxWidth(320);
    return button;
  }
}
