package dev.lanewright.ui.tune;

import dev.lanewright.ui.table.Sort;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An order of row numbers by a value, unknown values last; kept until another is asked for. */
final class Order {
  private @Nullable Sort last;
  private boolean sorted;
  private int[] rows;

  Order(int count) {
    rows = IntStream.range(0, count).toArray();
  }

  /**
   * Row numbers in order.
   *
   * @param value of a row, by the column sorted
   */
  synchronized int[] by(@Nullable Sort sort, IntToDoubleFunction value) {
    if (sorted && Objects.equals(sort, last)) {
      return rows;
    }
    Comparator<Integer> order = Comparator.comparingDouble(value::applyAsDouble);
    rows =
        IntStream.range(0, rows.length)
            .boxed()
            .sorted(sort == null || sort.ascending() ? order : order.reversed())
            .mapToInt(Integer::intValue)
            .toArray();
    last = sort;
    sorted = true;
    return rows;
  }
}
