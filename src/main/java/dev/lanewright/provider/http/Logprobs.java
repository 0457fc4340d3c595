package dev.lanewright.provider.http;

/** The mean of tokens' log-probabilities while they come in. */
public final class Logprobs {
  // What stands where a token's probability is not told: no probability is that small.
  private static final double SENTINEL = -9999.0;
  private double sum;
  private int n;

  /** Takes a token's log-probability; not told or impossible ones are left out. */
  public void add(double logprob) {
    if (logprob > SENTINEL && logprob <= 1e-6) {
      sum += Math.min(0, logprob);
      n++;
    }
  }

  /** The mean, at most 0; NaN where no token had one. */
  public double mean() {
    return n == 0 ? Double.NaN : sum / n;
  }
}
