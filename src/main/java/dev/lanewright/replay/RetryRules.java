package dev.lanewright.replay;

import dev.lanewright.provider.call.CallFailure;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How long a call is tried. What is retried is said by {@link CallFailure.Kind#retryable}: 408,
 * 409, 429 (but not an exhausted quota), 5xx, 529, broken connections, time-outs and replies that
 * cannot be read; never 400, 401, 403, 404, 413, 422.
 *
 * @param tries most attempts of one call of one model, at least 1
 * @param attemptTimeout for one attempt, connection and body included
 * @param totalTimeout for all attempts together, waiting included
 * @param firstPause upper end of the first pause; doubles with every try
 * @param longestPause upper end of every pause
 */
public record RetryRules(
    int tries,
    Duration attemptTimeout,
    Duration totalTimeout,
    Duration firstPause,
    Duration longestPause) {
  /** Six tries within ten minutes. */
  public static final RetryRules DEFAULT =
      new RetryRules(
          6,
          Duration.ofMinutes(2),
          Duration.ofMinutes(10),
          Duration.ofMillis(500),
          Duration.ofSeconds(30));

  /**
   * The pause before the next try: exponential with full jitter (uniform between 0 and the bound),
   * but at least what the provider asks.
   *
   * @param failed how many tries have failed, from 1
   * @param retryAfter what the provider asks, or null
   */
  Duration pause(int failed, @Nullable Duration retryAfter, RandomGenerator random) {
    double bound =
        Math.min(
            longestPause.toMillis(), firstPause.toMillis() * Math.pow(2, Math.min(30, failed - 1)));
    Duration jittered = Duration.ofMillis((long) (random.nextDouble() * bound));
    return retryAfter != null && retryAfter.compareTo(jittered) > 0
        ? retryAfter.plusMillis((long) (random.nextDouble() * firstPause.toMillis()))
        : jittered;
  }
}
