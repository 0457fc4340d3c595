package dev.lanewright.replay;

import dev.lanewright.provider.call.RateLimits;

/**
 * What a model's response headers taught of its rate limits. The newest response counts; what was
 * sent since is taken off. Guarded by its lane.
 */
final class Rate {
  private RateLimits said = RateLimits.NONE;
  private long requestsFull;
  private long tokensFull;
  private long requestsSent;
  private long tokensSent;

  /** Takes what a response said; silence changes nothing. */
  void learn(RateLimits limits, long now) {
    if (limits.requestsLeft() < 0 && limits.tokensLeft() < 0) {
      return;
    }
    said = limits;
    requestsFull = now + nanos(limits.requestsResetS());
    tokensFull = now + nanos(limits.tokensResetS());
    requestsSent = 0;
    tokensSent = 0;
  }

  /** Nanoseconds until a request of so many tokens fits, 0 for now. */
  long wait(int tokens, int inFlight, long now) {
    long wait = 0;
    if (said.requestsLeft() >= 0 && said.requestsLeft() - requestsSent <= 0) {
      wait = Math.max(wait, requestsFull - now);
    }
    // One call alone is let through even where it is larger than the window.
    if (said.tokensLeft() >= 0 && said.tokensLeft() - tokensSent < tokens && inFlight > 0) {
      wait = Math.max(wait, tokensFull - now);
    }
    return wait;
  }

  /** Notes that a request goes out. */
  void sent(int tokens) {
    requestsSent++;
    tokensSent += tokens;
  }

  RateLimits said() {
    return said;
  }

  private static long nanos(double seconds) {
    return Double.isNaN(seconds) ? 0 : (long) (seconds * 1e9);
  }
}
