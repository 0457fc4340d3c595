package dev.lanewright.ui.command;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Keys to commands, for one scene. Keys without Shortcut or Alt are left to a text field that has
 * the focus.
 */
public final class Shortcuts {
  private Shortcuts() {}

  /** Lets the scene's keys run the commands. */
  public static void install(Scene scene, Commands commands) {
    scene.addEventHandler(KeyEvent.KEY_PRESSED, e -> press(scene, commands, e));
    scene.addEventHandler(KeyEvent.KEY_TYPED, e -> type(scene, commands, e));
  }

  private static void press(Scene scene, Commands commands, KeyEvent event) {
    boolean typing = typing(scene.getFocusOwner());
    for (Command c : commands.all()) {
      KeyCombination keys = c.shortcut();
      if (keys == null
          || !c.enabledProperty().get()
          || !keys.match(event)
          || (typing && plain(keys))) {
        continue;
      }
      event.consume();
      c.run();
      return;
    }
  }

  private static void type(Scene scene, Commands commands, KeyEvent event) {
    if (typing(scene.getFocusOwner())) {
      return;
    }
    commands.all().stream()
        .filter(c -> event.getCharacter().equals(c.typed()) && c.enabledProperty().get())
        .findFirst()
        .ifPresent(
            c -> {
              event.consume();
              c.run();
            });
  }

  private static boolean typing(@Nullable Node focus) {
    return focus instanceof TextInputControl;
  }

  private static boolean plain(KeyCombination keys) {
    return keys.getShortcut() != KeyCombination.ModifierValue.DOWN
        && keys.getControl() != KeyCombination.ModifierValue.DOWN
        && keys.getAlt() != KeyCombination.ModifierValue.DOWN
        && keys.getMeta() != KeyCombination.ModifierValue.DOWN
        && !(keys instanceof KeyCodeCombination k && k.getCode().isFunctionKey());
  }
}
