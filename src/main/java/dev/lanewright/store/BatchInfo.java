package dev.lanewright.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A batch of calls at a provider.
 *
 * @param run the run it belongs to
 * @param model {@code provider/id}
 * @param tag begins the ids of its items
 * @param remote the provider's id of it, null before that is known
 * @param items how many calls
 * @param succeeded items answered, as the provider says; 0 where it tells only at the end
 * @param failed items that failed
 * @param expired items that ran out of time
 * @param canceled items that were cancelled
 * @param submitted when it was written down, just before it was handed in
 * @param polled when the provider was last asked, or null
 * @param expires when it runs out of time, or null
 * @param words the provider's words of what went wrong, empty for none
 */
public record BatchInfo(
    long id,
    long run,
    String provider,
    String model,
    String tag,
    @Nullable String remote,
    State state,
    int items,
    int succeeded,
    int failed,
    int expired,
    int canceled,
    Instant submitted,
    @Nullable Instant polled,
    @Nullable Instant expires,
    String words) {
  /** Where a batch stands. */
  public enum State {
    /** Written down; perhaps handed in, its id not known yet. */
    SUBMITTING,
    /** The provider works on it. */
    RUNNING,
    /** An end was asked for. */
    CANCELING,
    /** Over at the provider; its results are not all read yet. */
    ENDED,
    /** Every result is in the ledger. */
    DONE,
    /** It was never handed in: nothing was billed. */
    GONE;

    /** Whether results may still come of it. */
    public boolean open() {
      return this != DONE && this != GONE;
    }
  }
}
