package dev.lanewright.ui.shell;

import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/** One screen of the window. JavaFX thread only. */
public interface Screen {
  /** Stable id, such as {@code tune}; its button on the rail has the id {@code rail-tune}. */
  String id();

  /** Title on the rail. */
  String title();

  /** Icon on the rail. */
  Ikon icon();

  /** The screen itself, made when first shown; the same node every time. */
  Node node();

  /** Controls for the left of the title bar while the screen is shown (policy picker). */
  default List<Node> leading() {
    return List.of();
  }

  /** Controls for the right of the title bar while the screen is shown (baseline, split). */
  default List<Node> trailing() {
    return List.of();
  }

  /** A small text under the rail's title, such as a count; null for none. */
  default @Nullable StringProperty badge() {
    return null;
  }

  /** Called each time the screen comes into view. */
  default void shown() {}

  /** Called each time it goes out of view. */
  default void hidden() {}
}
