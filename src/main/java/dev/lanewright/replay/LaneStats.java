package dev.lanewright.replay;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;

/** Counts of one provider in one run. Added to from many threads. */
final class LaneStats {
  final String provider;
  final int calls;
  final LongAdder done = new LongAdder();
  final LongAdder known = new LongAdder();
  final LongAdder retried = new LongAdder();
  final LongAdder failed = new LongAdder();
  final LongAdder input = new LongAdder();
  final LongAdder output = new LongAdder();
  final DoubleAdder settledUsd = new DoubleAdder();
  final DoubleAdder reservedUsd = new DoubleAdder();
  final AtomicInteger inFlight = new AtomicInteger();

  LaneStats(String provider, int calls) {
    this.provider = provider;
    this.calls = calls;
  }

  /** The worst case of a call under way is held back, or, negative, given back. */
  void hold(double usd) {
    if (!Double.isNaN(usd)) {
      reservedUsd.add(usd);
    }
  }

  LaneProgress progress(LaneState state) {
    return new LaneProgress(
        provider,
        calls,
        done.sum(),
        known.sum(),
        inFlight.get(),
        retried.sum(),
        failed.sum(),
        input.sum(),
        output.sum(),
        settledUsd.sum(),
        Math.max(0, reservedUsd.sum()),
        state);
  }
}
