package dev.lanewright.ui.replay;

import dev.lanewright.replay.ActiveRun;
import dev.lanewright.replay.answer.Forecast;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * A plan that can be begun.
 *
 * @param forecast what it comes to
 * @param writes metadata fields that its replies are written to
 * @param start begins it within a budget in USD, NaN for no limit
 */
record Planned(Forecast forecast, List<String> writes, DoubleFunction<ActiveRun> start) {
  /** No call at all. */
  static final Planned NOTHING =
      new Planned(
          new Forecast(0, 0, List.of(), 0, 0, 0, 0, 0, Double.NaN),
          List.of(),
          limit -> {
            throw new IllegalStateException("there is nothing to call");
          });

  Planned {
    writes = List.copyOf(writes);
  }
}
