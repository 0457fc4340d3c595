package dev.lanewright.provider.call;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * A provider's batch interface: requests handed in together and answered within a day, at its batch
 * price. One attempt a call: retries are the caller's. Thread-safe.
 */
public interface BatchClient {
  /** What one batch may hold. */
  BatchLimits limits();

  /**
   * Splits items into batches that keep the limits, in order.
   *
   * @throws CallFailure of kind {@code REFUSED} when one item alone is over the limit
   */
  List<List<BatchItem>> split(List<BatchItem> items) throws CallFailure;

  /**
   * Hands a batch in. It costs from here on, also when nobody ever asks for its results.
   *
   * @param items within the limits, ids unique, all of one model
   * @param tag kept with the batch where the provider can, to find it again by {@link #recent} when
   *     the handle was lost: at most 64 letters, digits, {@code _} and {@code -}
   * @throws CallFailure of a kind that may have been billed: the batch may exist
   */
  BatchHandle submit(List<BatchItem> items, String tag, Duration timeout)
      throws CallFailure, InterruptedException;

  /** How far a batch is. */
  BatchState poll(BatchHandle handle, Duration timeout) throws CallFailure, InterruptedException;

  /**
   * Reads the results that there are, in no order: every item once when the batch ended as {@code
   * ENDED}, a part of them when it expired or was cancelled. Items without a result were not
   * billed.
   *
   * @param state a state that has ended, as {@link #poll} gave it
   * @param items the batch's items, to read each reply as that of its request
   */
  void results(
      BatchState state, List<BatchItem> items, Duration timeout, Consumer<BatchResult> consumer)
      throws CallFailure, InterruptedException;

  /** Asks for an end; what is done by then is billed, and its results can be read. */
  void cancel(BatchHandle handle, Duration timeout) throws CallFailure, InterruptedException;

  /** Batches of this key, newest first, at most 100. */
  List<BatchState> recent(Duration timeout) throws CallFailure, InterruptedException;
}
