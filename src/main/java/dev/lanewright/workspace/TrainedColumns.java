package dev.lanewright.workspace;

import dev.lanewright.engine.Labels;
import dev.lanewright.policy.Source;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/** Gives what trained models say of the samples of a set. Called in the background. */
public interface TrainedColumns {
  /** Knows no models. */
  TrainedColumns NONE =
      new TrainedColumns() {
        @Override
        public double @Nullable [] numbers(
            Source source, ColumnSource columns, DoubleConsumer progress, BooleanSupplier stop) {
          return null;
        }

        @Override
        public @Nullable Labels intents(
            String model, DoubleConsumer progress, BooleanSupplier stop) {
          return null;
        }
      };

  /**
   * Numbers of a classifier's or clustering's output, or of an intent model's confidence, in the
   * order of the table's ids; null when stopped, or where there is no such model or output.
   *
   * @param columns gives the other columns that the model reads
   * @param progress told the share done, 0..1
   */
  double @Nullable [] numbers(
      Source source, ColumnSource columns, DoubleConsumer progress, BooleanSupplier stop);

  /** Labels of an intent model; null when stopped, or where there is no such model. */
  @Nullable Labels intents(String model, DoubleConsumer progress, BooleanSupplier stop);
}
