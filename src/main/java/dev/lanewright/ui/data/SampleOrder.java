package dev.lanewright.ui.data;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.ModelColumns;
import dev.lanewright.ui.table.Sort;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Sorts sample ids by a column of the table; equal ones stay in id order, unknown ones last. */
final class SampleOrder {
  /** Column of the category's name. */
  static final String CATEGORY = "category";

  /** Column of the split. */
  static final String SPLIT = "split";

  /** Before a model's name: column of its grade. */
  static final String GRADE = "grade:";

  private SampleOrder() {}

  /** The ids in the order asked for; the same array where the order is the ids' own. */
  static long[] of(long[] ids, @Nullable Sort sort, EvalTable table) {
    float[] keys = sort == null ? null : keys(ids, sort.column(), table);
    if (sort == null || keys == null) {
      return ids;
    }
    long[] packed = new long[ids.length];
    for (int i = 0; i < ids.length; i++) {
      packed[i] = ((long) rank(keys[i], sort.ascending()) << 32) | i;
    }
    Arrays.parallelSort(packed);
    long[] ordered = new long[ids.length];
    for (int i = 0; i < ids.length; i++) {
      ordered[i] = ids[(int) packed[i]];
    }
    return ordered;
  }

  /** An int that sorts as the float does (backwards when descending); NaN is the largest. */
  private static int rank(float key, boolean ascending) {
    if (Float.isNaN(key)) {
      return Integer.MAX_VALUE;
    }
    int bits = Float.floatToIntBits(key == 0 ? 0f : key);
    int rank = bits < 0 ? bits ^ Integer.MAX_VALUE : bits;
    return ascending ? rank : -rank;
  }

  private static float @Nullable [] keys(long[] ids, String column, EvalTable table) {
    float[] all = column(column, table);
    if (all == null) {
      return null;
    }
    float[] keys = new float[ids.length];
    for (int i = 0; i < ids.length; i++) {
      int at = Arrays.binarySearch(table.ids(), ids[i]);
      keys[i] = at < 0 ? Float.NaN : all[at];
    }
    return keys;
  }

  private static float @Nullable [] column(String column, EvalTable table) {
    if (column.startsWith(GRADE)) {
      ModelColumns model = table.model(column.substring(GRADE.length()));
      return model == null ? null : model.quality();
    }
    float[] keys = new float[table.n()];
    if (column.equals(CATEGORY)) {
      float[] places = places(table);
      for (int i = 0; i < keys.length; i++) {
        keys[i] = table.category()[i] < 0 ? Float.NaN : places[table.category()[i]];
      }
      return keys;
    }
    if (column.equals(SPLIT)) {
      for (int i = 0; i < keys.length; i++) {
        keys[i] = table.split()[i];
      }
      return keys;
    }
    return null;
  }

  /** Alphabetical place of each category. */
  private static float[] places(EvalTable table) {
    int[] order =
        IntStream.range(0, table.categories().size())
            .boxed()
            .sorted(Comparator.comparing(i -> table.categories().get(i)))
            .mapToInt(Integer::intValue)
            .toArray();
    float[] places = new float[order.length];
    for (int i = 0; i < order.length; i++) {
      places[order[i]] = i;
    }
    return places;
  }
}
