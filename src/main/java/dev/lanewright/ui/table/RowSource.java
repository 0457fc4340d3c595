package dev.lanewright.ui.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are fetched page by page, off the JavaFX thread. One thread at a time calls it.
 *
 * @param <R> a row
 */
public interface RowSource<R> {
  /** How many rows there are. */
  int count() throws Exception;

  /**
   * Rows {@code from} to {@code from + count - 1} in the order; fewer at the end.
   *
   * @param from 0-based, a multiple of {@link PagedRows#PAGE}
   * @param sort the order asked for, or null for the source's own
   */
  List<R> rows(int from, int count, @Nullable Sort sort) throws Exception;
}
