package dev.lanewright.replay;

import java.time.Duration;

/**
 * How a run in batches waits.
 *
 * @param untilOver whether to wait until every batch is over, perhaps for a day; else each is
 *     looked at once
 * @param firstLook pause between two looks at the beginning; grows
 * @param longestLook longest pause between two looks
 * @param grace how long a batch whose handing in broke off may still turn up at its provider
 * @param timeout of one request to a provider
 * @param repeatUnknown whether calls that are unknown since a crash are made again
 */
public record BatchSettings(
    boolean untilOver,
    Duration firstLook,
    Duration longestLook,
    Duration grace,
    Duration timeout,
    boolean repeatUnknown) {
  /** Looks after 5 s, then less often, up to every minute. */
  public static final BatchSettings WAIT =
      new BatchSettings(
          true,
          Duration.ofSeconds(5),
          Duration.ofMinutes(1),
          Duration.ofMinutes(1),
          Duration.ofMinutes(10),
          false);

  /** This, waiting until all is over or looking once. */
  public BatchSettings waiting(boolean until) {
    return new BatchSettings(until, firstLook, longestLook, grace, timeout, repeatUnknown);
  }

  /** This, leaving unknown calls alone or not. */
  public BatchSettings repeating(boolean unknown) {
    return new BatchSettings(untilOver, firstLook, longestLook, grace, timeout, unknown);
  }
}
