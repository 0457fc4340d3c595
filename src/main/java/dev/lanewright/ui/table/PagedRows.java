package dev.lanewright.ui.table;

import dev.lanewright.ui.task.Tasks;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;

/**
 * A list over a {@link RowSource} that knows only the pages looked at. Reading a row that is not
 * there yet gives an empty {@link Row} and starts the fetch of its page; the row fills when the
 * page comes. JavaFX thread only.
 *
 * @param <R> a row's value
 */
public final class PagedRows<R> extends ObservableListBase<Row<R>> {
  /** Rows per page. */
  public static final int PAGE = 128;

  private static final int KEPT = 64;

  private final RowSource<R> source;
  private final @Nullable Sort sort;
  private final int size;
  private final Tasks tasks;
  private final Consumer<Throwable> onError;
  private final String taskName;
  private final Map<Integer, Row<R>[]> pages = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<Integer, Boolean> fetching = new HashMap<>();

  /**
   * @param size number of rows, as counted before
   * @param taskName first part of the name of the fetches, one name per page
   */
  public PagedRows(
      RowSource<R> source,
      @Nullable Sort sort,
      int size,
      Tasks tasks,
      String taskName,
      Consumer<Throwable> onError) {
    this.source = source;
    this.sort = sort;
    this.size = size;
    this.tasks = tasks;
    this.taskName = taskName;
    this.onError = onError;
  }

  @Override
  public Row<R> get(int index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException(index);
    }
    int page = index / PAGE;
    Row<R>[] rows = pages.get(page);
    if (rows == null) {
      rows = open(page);
    }
    return rows[index % PAGE];
  }

  @Override
  public int size() {
    return size;
  }

  /** Places are told apart by identity: no walk over a million rows. */
  @Override
  public int indexOf(@Nullable Object o) {
    return o instanceof Row<?> r && r.index() < size ? r.index() : -1;
  }

  @Override
  public int lastIndexOf(@Nullable Object o) {
    return indexOf(o);
  }

  @Override
  public boolean contains(@Nullable Object o) {
    return indexOf(o) >= 0;
  }

  private Row<R>[] open(int page) {
    int first = page * PAGE;
    @SuppressWarnings({"unchecked", "rawtypes"})
    Row<R>[] rows = new Row[Math.min(PAGE, size - first)];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new Row<>(first + i);
    }
    pages.put(page, rows);
    if (pages.size() > KEPT) {
      pages.remove(pages.keySet().iterator().next());
    }
    fetch(page, rows);
    return rows;
  }

  private void fetch(int page, Row<R>[] rows) {
    if (fetching.put(page, true) != null) {
      return;
    }
    tasks.run(
        taskName + " " + page,
        p -> source.rows(page * PAGE, rows.length, sort),
        got -> {
          fetching.remove(page);
          fill(page, got);
        },
        e -> {
          fetching.remove(page);
          onError.accept(e);
        });
  }

  private void fill(int page, List<R> got) {
    Row<R>[] rows = pages.get(page);
    if (rows == null) {
      return;
    }
    for (int i = 0; i < Math.min(rows.length, got.size()); i++) {
      rows[i].fill(got.get(i));
    }
  }
}
