package dev.lanewright.engine;

/** Figures of a cascade's and a router's running cost. USD per request throughout. */
public final class Economics {
  /** Upper end of a healthy router tax. */
  public static final double HEALTHY_TAX = 0.01;

  private static final double ARENA_DEAREST = 200;
  private static final double ARENA_CHEAPEST = 0.0044;
  private static final double ARENA_BETA = 0.1;

  private Economics() {}

  /**
   * The fallback rate at which a two-tier cascade costs as much as the strong model alone: f* = 1 -
   * (cheap + gate) / strong. Negative: it never pays. NaN for a strong model that costs nothing.
   */
  public static double breakEvenFallback(double cheap, double gate, double strong) {
    return breakEvenFallback(cheap, gate, strong, 0);
  }

  /**
   * The same where the failed answer is passed up as a hint, which is further input of the strong
   * call: cheap + gate + f (strong + hint) = strong, so f* = (strong - cheap - gate) / (strong +
   * hint).
   */
  public static double breakEvenFallback(double cheap, double gate, double strong, double hint) {
    return strong > 0 ? (strong - cheap - gate) / (strong + hint) : Double.NaN;
  }

  /** Classifier, gate and judge cost over the strong model's cost. */
  public static double routerTax(double routing, double strong) {
    return strong > 0 ? routing / strong : Double.NaN;
  }

  /** Performance gap recovered: (policy - weak) / (strong - weak); NaN without a gap. */
  public static double gapRecovered(double policy, double weak, double strong) {
    return strong == weak ? Double.NaN : (policy - weak) / (strong - weak);
  }

  /**
   * RouterArena score: S = (1 + b) A C / (b A + C) with b = 0.1, where C places the cost on a log
   * scale from USD 200 (0) to USD 0.0044 (1) per 1,000 requests, clamped.
   *
   * @param accuracy 0..1
   * @param costPerThousand USD per 1,000 requests, 0 or more
   */
  public static double arenaScore(double accuracy, double costPerThousand) {
    double span = Math.log(ARENA_DEAREST) - Math.log(ARENA_CHEAPEST);
    double cheapness =
        Math.clamp((Math.log(ARENA_DEAREST) - Math.log(costPerThousand)) / span, 0, 1);
    double divisor = ARENA_BETA * accuracy + cheapness;
    return divisor == 0 ? 0 : (1 + ARENA_BETA) * accuracy * cheapness / divisor;
  }
}
