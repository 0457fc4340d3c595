package dev.lanewright.ui.table;

import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** A cell with one node that is made once and then only told what to show. */
final class NodeCell<R, N extends Node> extends QuietCell<R, R> {
  private final N node;
  private final BiConsumer<? super N, ? super R> show;

  NodeCell(String style, Supplier<? extends N> make, BiConsumer<? super N, ? super R> show) {
    this.node = make.get();
    this.show = show;
    if (!style.isEmpty()) {
      getStyleClass().addAll(style.split(" "));
    }
  }

  @Override
  protected void updateItem(@Nullable R value, boolean empty) {
    super.updateItem(value, empty);
    if (value == null) {
      setGraphic(null);
    } else if (getGraphic() == null) {
      show.accept(node, value);
      setGraphic(node);
    } else {
      change(() -> show.accept(node, value));
    }
  }
}
