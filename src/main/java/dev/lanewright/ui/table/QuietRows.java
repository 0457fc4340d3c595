package dev.lanewright.ui.table;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ModifiableObservableListBase;

/**
 * Rows of a small table whose places can take new values without the list telling of it: a table
 * builds all its cells anew when its list changes, but only writes into them when a place's value
 * does.
 */
final class QuietRows<R> extends ModifiableObservableListBase<R> {
  private final List<R> rows = new ArrayList<>();
  private final IdentityHashMap<R, ReadOnlyObjectWrapper<R>> places = new IdentityHashMap<>();

  /** The value that cells of this row watch. */
  ReadOnlyObjectProperty<R> place(R row) {
    return places
        .computeIfAbsent(row, first -> new ReadOnlyObjectWrapper<>(first))
        .getReadOnlyProperty();
  }

  /** Puts as many other rows in the places; the list does not fire, the places do. */
  void replaceQuietly(List<? extends R> values) {
    IdentityHashMap<R, ReadOnlyObjectWrapper<R>> before = new IdentityHashMap<>();
    places.forEach(before::put);
    places.clear();
    for (int i = 0; i < values.size(); i++) {
      ReadOnlyObjectWrapper<R> place = before.get(rows.get(i));
      rows.set(i, values.get(i));
      if (place != null) {
        places.put(values.get(i), place);
      }
    }
    // Only now: a cell that hears of its value looks its row up in the list.
    List.copyOf(places.entrySet()).forEach(e -> e.getValue().set(e.getKey()));
  }

  /** Whether each row is another object, so that it has a place of its own. */
  static boolean distinct(List<?> values) {
    IdentityHashMap<Object, Boolean> seen = new IdentityHashMap<>();
    values.forEach(v -> seen.put(v, true));
    return seen.size() == values.size();
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
    R old = rows.set(index, element);
    places.remove(old);
    return old;
  }

  @Override
  protected R doRemove(int index) {
    R old = rows.remove(index);
    places.remove(old);
    return old;
  }
}
