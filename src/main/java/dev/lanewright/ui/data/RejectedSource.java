package dev.lanewright.ui.data;

import dev.lanewright.evalset.reader.Rejected;
import dev.lanewright.store.RejectedPages;
import dev.lanewright.ui.table.RowSource;
import dev.lanewright.ui.table.Sort;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows that imports put aside, in the order they were met. */
record RejectedSource(RejectedPages pages, long evalSet) implements RowSource<Rejected> {
  @Override
  public int count() {
    return (int) Math.min(Integer.MAX_VALUE, pages.count(evalSet));
  }

  @Override
  public List<Rejected> rows(int from, int count, @Nullable Sort sort) {
    return pages.page(evalSet, from, count);
  }
}
