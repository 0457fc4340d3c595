package dev.lanewright.ui.table;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A place in a paged table: empty until its page has come.
 *
 * @param <R> what stands there
 */
public final class Row<R> {
  private final int index;
  private final ReadOnlyObjectWrapper<@Nullable R> value = new ReadOnlyObjectWrapper<>();

  Row(int index) {
    this.index = index;
  }

  /** 0-based place in the order. */
  public int index() {
    return index;
  }

  /** What stands here; null until it has come. */
  public ReadOnlyObjectProperty<@Nullable R> valueProperty() {
    return value.getReadOnlyProperty();
  }

  /** What stands here; null until it has come. */
  public @Nullable R value() {
    return value.get();
  }

  void fill(R newValue) {
    value.set(newValue);
  }
}
