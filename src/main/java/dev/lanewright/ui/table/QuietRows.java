package dev.lanewright.ui.table;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ModifiableObservableListBase;

/**
 * Rows of a small table whose places can take new values without the list telling of it: a table
 * builds all its cells anew when its list changes.
 */
final class QuietRows<R> extends ModifiableObservableListBase<R> {
  private final List<R> rows = new ArrayList<>();

  /** Puts as many other rows in the places; the list does not fire. */
  void replaceQuietly(List<? extends R> values) {
    for (int i = 0; i < values.size(); i++) {
      rows.set(i, values.get(i));
    }
  }

  @Override
  public R get(int index) {
    return rows.get(index);
  }

  @Override
  public int size() {
    return rows.size();
  }

  @Override
  protected void doAdd(int index, R element) {
    rows.add(index, element);
  }

  @Override
  protected R doSet(int index, R element) {
    return rows.set(index, element);
  }

  @Override
  protected R doRemove(int index) {
    return rows.remove(index);
  }
}
