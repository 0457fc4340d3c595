package dev.lanewright.provider.call;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a batch is.
 *
 * @param handle which
 * @param phase where it stands
 * @param total items; -1 where not said yet
 * @param succeeded items answered; 0 where not said until the end
 * @param failed items that ended in an error
 * @param expired items that ran out of time
 * @param canceled items that were cancelled
 * @param created when it was handed in, or null
 * @param expires when it runs out of time, or null
 * @param tag as handed in, or null where the provider keeps none
 * @param resultsAt where the results are, for the client; null before the end
 * @param errorsAt where the errors are, for the client; null for none
 * @param words the provider's own words of what went wrong, scrubbed; empty for none
 */
public record BatchState(
    BatchHandle handle,
    Phase phase,
    int total,
    int succeeded,
    int failed,
    int expired,
    int canceled,
    @Nullable Instant created,
    @Nullable Instant expires,
    @Nullable String tag,
    @Nullable String resultsAt,
    @Nullable String errorsAt,
    String words) {

  /** Where a batch stands. */
  public enum Phase {
    /** Accepted and checked, or worked on. */
    RUNNING(false),
    /** An end was asked for; what is under way still ends. */
    CANCELING(false),
    /** Over: results are there, of every item (each its own end). */
    ENDED(true),
    /** Over before all was done; results of a part are there. */
    EXPIRED(true),
    /** Cancelled; results of a part are there. */
    CANCELED(true),
    /** Refused as a whole; nothing was billed. */
    FAILED(true);

    private final boolean over;

    Phase(boolean over) {
      this.over = over;
    }

    /** Whether nothing more happens. */
    public boolean over() {
      return over;
    }
  }
}
