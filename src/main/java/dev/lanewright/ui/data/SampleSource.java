package dev.lanewright.ui.data;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.store.SampleFilter;
import dev.lanewright.store.SamplePages;
import dev.lanewright.store.SampleRow;
import dev.lanewright.ui.table.RowSource;
import dev.lanewright.ui.table.Sort;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The samples that pass a filter, in any order. Ids are read once; rows by page. Safe for use by
 * many threads.
 */
final class SampleSource implements RowSource<SampleRow> {
  private final SamplePages pages;
  private final SampleFilter filter;
  private final EvalTable table;
  private long @Nullable [] ids;
  private long @Nullable [] ordered;
  private @Nullable Sort order;

  SampleSource(SamplePages pages, SampleFilter filter, EvalTable table) {
    this.pages = pages;
    this.filter = filter;
    this.table = table;
  }

  @Override
  public int count() {
    return ids(null).length;
  }

  @Override
  public List<SampleRow> rows(int from, int count, @Nullable Sort sort) {
    long[] all = ids(sort);
    return pages.rows(all, from, Math.min(all.length, from + count));
  }

  private synchronized long[] ids(@Nullable Sort sort) {
    long[] all = ids;
    if (all == null) {
      all = pages.ids(filter);
      ids = all;
    }
    if (sort == null) {
      return all;
    }
    long[] sorted = ordered;
    if (sorted == null || !Objects.equals(order, sort)) {
      sorted = SampleOrder.of(all, sort, table);
      ordered = sorted;
      order = sort;
    }
    return sorted;
  }
}
