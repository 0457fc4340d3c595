package dev.lanewright.workspace;

import dev.lanewright.engine.Need;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/** Loads the columns that a policy or baseline reads. Called in the background. */
@FunctionalInterface
public interface ColumnSource {

  /** Has nothing besides the table's own columns. */
  ColumnSource NONE = (needs, progress, stop) -> Map.of();

  /**
   * @param needs what is wanted
   * @param progress told the share done, 0..1
   * @param stop whether the result is no longer wanted
   * @return a column of the table's length for every need that can be met
   */
  Map<Need, Object> load(Set<Need> needs, DoubleConsumer progress, BooleanSupplier stop);

  /**
   * As {@link #load}, for a question asked once: what is read off texts is not kept.
   *
   * @return a column for every need that can be met
   */
  default Map<Need, Object> glance(Set<Need> needs, BooleanSupplier stop) {
    return load(needs, share -> {}, stop);
  }
}
