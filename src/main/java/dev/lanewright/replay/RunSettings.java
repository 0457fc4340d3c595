package dev.lanewright.replay;

/**
 * How a run calls.
 *
 * @param concurrency calls in flight per provider at most, at least 1
 * @param retry how long a call is tried
 * @param repeatUnknown whether calls that are unknown since a crash are sent again
 * @param useLedger whether a reply to the very same request of another sample is taken from the
 *     ledger where the sink can use it
 */
public record RunSettings(
    int concurrency, RetryRules retry, boolean repeatUnknown, boolean useLedger) {
  /** Sixteen at once, unknown calls left alone. */
  public static final RunSettings DEFAULT = new RunSettings(16, RetryRules.DEFAULT, false, true);

  public RunSettings {
    if (concurrency < 1) {
      throw new IllegalArgumentException("at least one call at a time");
    }
  }
}
