package dev.lanewright.traffic.reader;

import dev.lanewright.evalset.reader.Rejected;

/**
 * Takes what is read, in file order, on the thread that reads.
 *
 * @param <T> what was made of each call
 */
public interface LogSink<T> {
  /** One call. */
  void accept(T made);

  /** A row set aside. */
  void reject(Rejected rejected);
}
