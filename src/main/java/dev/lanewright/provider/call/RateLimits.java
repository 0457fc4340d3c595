package dev.lanewright.provider.call;

/**
 * What a response's headers say of rate limits; -1 or NaN where they say nothing.
 *
 * @param requestLimit requests per window
 * @param requestsLeft requests left in the window
 * @param requestsResetS seconds until that is full again
 * @param tokenLimit tokens per window
 * @param tokensLeft tokens left in the window
 * @param tokensResetS seconds until that is full again
 */
public record RateLimits(
    long requestLimit,
    long requestsLeft,
    double requestsResetS,
    long tokenLimit,
    long tokensLeft,
    double tokensResetS) {
  /** Nothing was said. */
  public static final RateLimits NONE = new RateLimits(-1, -1, Double.NaN, -1, -1, Double.NaN);
}
