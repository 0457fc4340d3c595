package dev.lanewright.workspace;

import dev.lanewright.policy.Source;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/** Gives what trained models say of the samples of a set. Called in the background. */
@FunctionalInterface
public interface TrainedColumns {
  /** Knows no models. */
  TrainedColumns NONE = (source, columns, progress, stop) -> null;

  /**
   * Numbers of a classifier's or clustering's output in the order of the table's ids; null when
   * stopped, or where there is no such model or output.
   *
   * @param columns gives the other columns that the model reads
   * @param progress told the share done, 0..1
   */
  double @Nullable [] numbers(
      Source source, ColumnSource columns, DoubleConsumer progress, BooleanSupplier stop);
}
