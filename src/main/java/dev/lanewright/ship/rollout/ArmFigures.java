package dev.lanewright.ship.rollout;

import java.util.EnumMap;
import java.util.Map;

/**
 * What one arm of a rollout saw during a step.
 *
 * @param users assigned to it
 * @param calls to models
 * @param failed of them, without an answer
 * @param usd what its priced calls cost
 * @param priced calls of which the cost is known
 * @param proxies what production shows; those that are missing were not recorded
 * @param judged answers compared with the other arm's by a judge
 * @param winOrTie of them, as good or better
 */
public record ArmFigures(
    long users,
    long calls,
    long failed,
    double usd,
    long priced,
    Map<Proxy, Measured> proxies,
    long judged,
    long winOrTie) {
  /** An arm that saw nothing. */
  public static final ArmFigures NONE = new ArmFigures(0, 0, 0, 0, 0, Map.of(), 0, 0);

  public ArmFigures {
    proxies = Map.copyOf(proxies);
  }

  /** One of the proxies. */
  public Measured of(Proxy proxy) {
    return proxies.getOrDefault(proxy, Measured.NONE);
  }

  /** Mean USD per priced call, NaN without any. */
  public double usdPerCall() {
    return priced == 0 ? Double.NaN : usd / priced;
  }

  /** These figures with a judge's, made elsewhere. */
  public ArmFigures withJudged(long pairs, long goodOrTied) {
    return new ArmFigures(users, calls, failed, usd, priced, proxies, pairs, goodOrTied);
  }

  /** These figures with another proxy. */
  ArmFigures with(Proxy proxy, Measured measured) {
    var all = new EnumMap<Proxy, Measured>(Proxy.class);
    all.putAll(proxies);
    all.put(proxy, measured);
    return new ArmFigures(users, calls, failed, usd, priced, all, judged, winOrTie);
  }
}
