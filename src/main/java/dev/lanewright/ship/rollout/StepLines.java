package dev.lanewright.ship.rollout;

import dev.lanewright.engine.stats.AlwaysValid;
import dev.lanewright.engine.stats.Interval;
import dev.lanewright.engine.stats.Newcombe;
import dev.lanewright.engine.stats.Quantile;
import dev.lanewright.ship.gate.Say;
import java.util.Locale;

/** Compares the proxies of two arms with the limits of a plan. */
final class StepLines {
  private static final double CONFIDENCE = 0.90;
  private static final double Z = Quantile.normal(0.5 + CONFIDENCE / 2);

  private StepLines() {}

  /**
   * One proxy.
   *
   * @param peeking whether the arms were, or will be, looked at more than once: then the interval
   *     is one that holds at every look
   */
  static StepLine of(
      Proxy proxy, RolloutPlan.Rules rules, ArmFigures arm, ArmFigures against, boolean peeking) {
    Measured policy = arm.of(proxy);
    Measured baseline = against.of(proxy);
    double allowed = allowed(proxy, rules, baseline.value());
    double limit = -proxy.good() * allowed;
    double change = policy.value() - baseline.value();
    if (Double.isNaN(change)) {
      return new StepLine(
          proxy,
          policy,
          baseline,
          change,
          Interval.NONE,
          limit,
          StepVerdict.Ruling.HOLD,
          proxy.title() + ": " + nothing(policy, baseline));
    }
    Interval i = interval(proxy, policy, baseline, allowed, peeking);
    double best = proxy.good() > 0 ? i.hi() : -i.lo();
    boolean passed = proxy.good() * change <= -allowed;
    var ruling =
        !passed
            ? StepVerdict.Ruling.GO_ON
            : best < 0 ? StepVerdict.Ruling.ROLL_BACK : StepVerdict.Ruling.HOLD;
    String words =
        "%s %s%s (%s to %s), limit %s"
            .formatted(
                proxy.title(),
                amount(proxy, change),
                proxy.rate() ? " points" : " calls",
                amount(proxy, i.lo()),
                amount(proxy, i.hi()),
                amount(proxy, limit));
    return new StepLine(proxy, policy, baseline, change, i, limit, ruling, words);
  }

  private static double allowed(Proxy proxy, RolloutPlan.Rules rules, double baseline) {
    return switch (proxy) {
      case THUMBS_UP -> rules.thumbsUp();
      case ESCALATION -> rules.handover();
      case COMPLETION -> rules.completion();
      case LENGTH -> rules.longer() * baseline;
    };
  }

  private static String nothing(Measured policy, Measured baseline) {
    return policy.n() == 0 && baseline.n() == 0
        ? "nothing recorded"
        : "nothing recorded by " + (policy.n() == 0 ? "the policy" : "the baseline");
  }

  private static Interval interval(
      Proxy proxy, Measured policy, Measured baseline, double sought, boolean peeking) {
    double change = policy.value() - baseline.value();
    double error2 = policy.error2() + baseline.error2();
    if (!(error2 > 0)) {
      return error2 == 0 ? new Interval(change, change) : Interval.NONE;
    }
    if (peeking) {
      return AlwaysValid.of(change, error2, sought, CONFIDENCE);
    }
    if (proxy.rate()) {
      return Newcombe.interval(
          policy.value(), worth(policy), baseline.value(), worth(baseline), CONFIDENCE);
    }
    double radius = Z * Math.sqrt(error2);
    return new Interval(change - radius, change + radius);
  }

  /** How many independent trials a rate is worth. */
  private static double worth(Measured m) {
    double spread = m.value() * (1 - m.value());
    return spread > 0 ? Math.min(m.n(), spread / m.error2()) : m.n();
  }

  /** Points of a rate, or calls, with a sign. */
  static String amount(Proxy proxy, double value) {
    if (proxy.rate()) {
      return Say.points(value);
    }
    return Double.isFinite(value)
        ? String.format(Locale.ROOT, "%+.2f", value).replace('-', '−')
        : Say.NONE;
  }

  /** A level: a share in percent, or calls. */
  static String level(Proxy proxy, double value) {
    return proxy.rate()
        ? Say.percent(value)
        : Double.isFinite(value) ? String.format(Locale.ROOT, "%.2f", value) : Say.NONE;
  }
}
