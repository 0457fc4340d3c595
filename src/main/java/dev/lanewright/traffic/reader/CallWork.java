package dev.lanewright.traffic.reader;

import dev.lanewright.traffic.LoggedCall;

/**
 * What is done with each call on the threads that parse, before results come together in file
 * order. Must be safe for use by many threads.
 *
 * @param <T> what it gives
 */
@FunctionalInterface
public interface CallWork<T> {
  /** Works on one call. */
  T on(LoggedCall call, CallPlace place);
}
