package dev.lanewright.provider;

/** How much cheaper one model is than another. */
public final class PriceRatio {
  /** The cheap model of a pair should be at least this many times cheaper. */
  public static final double WANTED = 5;

  private PriceRatio() {}

  /**
   * Price of the strong model over the price of the cheap one, for a call of this size.
   *
   * @param inputTokens typical input of a call
   * @param outputTokens typical output of a call
   * @return NaN when either cannot be costed; infinite when the cheap one is free
   */
  public static double of(Price cheap, Price strong, double inputTokens, double outputTokens) {
    double strongUsd = strong.costUsd(inputTokens, outputTokens);
    double cheapUsd = cheap.costUsd(inputTokens, outputTokens);
    return strongUsd / cheapUsd;
  }

  /** Whether a known ratio is too small for routing to pay well; false when it is not known. */
  public static boolean tooClose(double ratio) {
    return ratio < WANTED;
  }
}
