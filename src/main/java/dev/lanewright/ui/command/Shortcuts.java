package dev.lanewright.ui.command;

import java.util.EnumSet;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Keys to commands, for one scene. Keys without Shortcut or Alt are left to a text field that has
 * the focus.
 */
public final class Shortcuts {
  private Shortcuts() {}

  /** Lets the scene's keys run the commands. */
  public static void install(Scene scene, Commands commands) {
    Set<KeyCode> held = EnumSet.noneOf(KeyCode.class);
    scene.addEventHandler(KeyEvent.KEY_PRESSED, e -> press(scene, commands, held, e));
    scene.addEventFilter(KeyEvent.KEY_RELEASED, e -> held.remove(e.getCode()));
    // A key let go in another window is not heard here.
    scene.windowProperty().flatMap(Window::focusedProperty).subscribe(f -> held.clear());
    scene.addEventHandler(KeyEvent.KEY_TYPED, e -> type(scene, commands, e));
  }

  /**
   * Runs the command of the keys pressed. A key held down runs a command of a plain key once: a
   * finger that rests on a letter decides on one item, not on twenty.
   */
  private static void press(Scene scene, Commands commands, Set<KeyCode> held, KeyEvent event) {
    boolean typing = typing(scene.getFocusOwner());
    for (Command c : commands.all()) {
      KeyCombination keys = matched(c, event);
      if (keys == null || !c.enabledProperty().get() || (typing && plain(keys))) {
        continue;
      }
      event.consume();
      if (held.add(event.getCode()) || !plain(keys)) {
        c.run();
      }
      return;
    }
  }

  private static @Nullable KeyCombination matched(Command command, KeyEvent event) {
    KeyCombination keys = command.shortcut();
    if (keys != null && keys.match(event)) {
      return keys;
    }
    return command.others().stream().filter(k -> k.match(event)).findFirst().orElse(null);
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
