package dev.lanewright.ui.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/**
 * Something a person can do, declared once: menus, shortcuts, buttons and the command palette take
 * it from here. JavaFX thread only.
 */
public final class Command {
  private final String id;
  private final String group;
  private final StringProperty title;
  private final @Nullable KeyCombination shortcut;
  private final @Nullable String typed;
  private final List<KeyCombination> others = new ArrayList<>();
  private final BooleanProperty enabled = new SimpleBooleanProperty(true);
  private final Runnable action;

  /**
   * @param id stable, also the id of a button made from it, such as {@code undo}
   * @param group where it belongs, such as "Policy"
   * @param title what it does, as a verb
   * @param shortcut such as {@code Shortcut+Z}, a single key such as {@code J} or a sign such as
   *     {@code ?} as it is typed on any keyboard (both off while a text field has the focus), or
   *     null
   * @param action on the JavaFX thread
   */
  public Command(
      String id, String group, String title, @Nullable String shortcut, Runnable action) {
    this.id = id;
    this.group = group;
    this.title = new SimpleStringProperty(title);
    boolean sign =
        shortcut != null
            && shortcut.length() == 1
            && !Character.isLetterOrDigit(shortcut.charAt(0));
    this.typed = sign ? shortcut : null;
    this.shortcut = shortcut == null || sign ? null : KeyCombination.valueOf(shortcut);
    this.action = action;
  }

  /** Stable name. */
  public String id() {
    return id;
  }

  /** Where it belongs. */
  public String group() {
    return group;
  }

  /** What it does; may change ("Undo “mid threshold”"). */
  public StringProperty titleProperty() {
    return title;
  }

  /** What it does. */
  public String title() {
    return title.get();
  }

  /** Its keys, or null. */
  public @Nullable KeyCombination shortcut() {
    return shortcut;
  }

  /** The sign that runs it as it is typed, or null. */
  public @Nullable String typed() {
    return typed;
  }

  /** Lets other keys run it too, such as an arrow beside a letter. */
  public Command also(String... keys) {
    for (String k : keys) {
      others.add(KeyCombination.valueOf(k));
    }
    return this;
  }

  /** The keys that run it besides its shortcut. */
  public List<KeyCombination> others() {
    return List.copyOf(others);
  }

  /** Its keys as people read them, or null. */
  public @Nullable String keys() {
    String first = shortcut != null ? shortcut.getDisplayText() : typed;
    return first == null || others.isEmpty()
        ? first
        : first
            + " "
            + others.stream().map(KeyCombination::getDisplayText).collect(Collectors.joining(" "));
  }

  /** Whether it can be done now. */
  public BooleanProperty enabledProperty() {
    return enabled;
  }

  /** Does it, if it can be done now. */
  public void run() {
    if (enabled.get()) {
      action.run();
    }
  }
}
