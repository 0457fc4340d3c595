package dev.lanewright.ui.shell;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A piece of the status bar.
 *
 * @param text what it says
 * @param style style class: empty, {@code warning} or {@code worse}
 * @param action what a click does, which makes it a link; null for plain text
 */
public record StatusItem(String text, String style, @Nullable Runnable action) {
  /** Plain text. */
  public static StatusItem of(String text) {
    return new StatusItem(text, "", null);
  }

  /** Text that warns. */
  public static StatusItem warning(String text) {
    return new StatusItem(text, "warning", null);
  }

  /** A link. */
  public static StatusItem link(String text, Runnable action) {
    return new StatusItem(text, "", action);
  }

  /** Whether it differs in its words at most. */
  boolean like(StatusItem other) {
    return style.equals(other.style) && Objects.equals(action, other.action);
  }
}
