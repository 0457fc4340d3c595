package dev.lanewright.ui.command;

import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;

/** Controls made from commands. */
public final class CommandNodes {
  private CommandNodes() {}

  /** A button with the command's id, title and state; its keys in the tooltip. */
  public static Button button(Command command) {
    var button = new Button();
    button.setId(command.id());
    button.setMnemonicParsing(false); // an undo entry names what holds underscores
    button.textProperty().bind(command.titleProperty());
    button.disableProperty().bind(command.enabledProperty().not());
    button.setOnAction(e -> command.run());
    if (command.shortcut() != null) {
      button.setTooltip(new Tooltip(command.title() + "  " + command.shortcut().getDisplayText()));
    }
    return button;
  }

  /** A menu item with the command's title, state and keys (shown; the scene handles them). */
  public static MenuItem item(Command command) {
    var item = new MenuItem();
    item.setId(command.id() + "-item");
    item.setMnemonicParsing(false);
    item.textProperty().bind(command.titleProperty());
    item.disableProperty().bind(command.enabledProperty().not());
    item.setOnAction(e -> command.run());
    if (command.shortcut() != null) {
      item.setAccelerator(command.shortcut());
    }
    return item;
  }
}
