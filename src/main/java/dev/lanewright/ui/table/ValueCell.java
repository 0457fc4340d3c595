package dev.lanewright.ui.table;

import java.util.function.Function;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** A cell that shows a row's value as text or as a node, and an ellipsis until it has come. */
final class ValueCell<S, R> extends QuietCell<S, R> {
  private final Function<? super R, String> text;
  private final @Nullable Function<? super R, ? extends @Nullable Node> node;

  ValueCell(
      String style,
      Function<? super R, String> text,
      @Nullable Function<? super R, ? extends @Nullable Node> node) {
    this.text = text;
    this.node = node;
    if (!style.isEmpty()) {
      getStyleClass().addAll(style.split(" "));
    }
  }

  @Override
  protected void updateItem(@Nullable R value, boolean empty) {
    super.updateItem(value, empty);
    boolean waiting = !isEmpty() && value == null && getTableRow() != null;
    if (waiting != getStyleClass().contains("loading")) {
      if (waiting) {
        getStyleClass().add("loading");
      } else {
        getStyleClass().remove("loading");
      }
    }
    if (value == null) {
      setGraphic(null);
      setText(waiting && node == null ? "·····" : null);
    } else if (node == null) {
      write(line(text.apply(value)));
    } else {
      setText(null);
      setGraphic(node.apply(value));
    }
  }

  private void write(String words) {
    if (!words.equals(getText()) || getGraphic() != null) {
      change(
          () -> {
            setText(words);
            setGraphic(null);
          });
    }
  }

  /** A row is one line high: a second one would show its upper half. */
  private static String line(String text) {
    return text.indexOf('\n') < 0 ? text : text.replaceAll("\\s*\\n\\s*", " ");
  }
}
