package dev.lanewright.provider.call;

import org.jspecify.annotations.Nullable;

/**
 * How one item of a batch ended; exactly one of reply and failure is there.
 *
 * @param customId the item's
 * @param end how
 * @param reply its latency is NaN: a batch does not tell it
 * @param failure of an item that failed; of expired and cancelled ones it says so
 */
public record BatchResult(
    String customId, End end, @Nullable ChatReply reply, @Nullable CallFailure failure) {
  /** How an item ended. Only succeeded ones are billed. */
  public enum End {
    SUCCEEDED,
    FAILED,
    EXPIRED,
    CANCELED
  }
}
