package dev.lanewright.ui.part;

import dev.lanewright.engine.Estimate;
import java.util.Locale;

/**
 * Figures as people read them: a true minus sign, grouped thousands, blanks for what is unknown.
 */
public final class Numbers {
  /** What stands where there is no figure. */
  public static final String NONE = "–";

  private Numbers() {}

  /** {@code 0.79} as {@code 79.0%}. */
  public static String percent(double share) {
    return Double.isNaN(share) ? NONE : minus("%.1f%%", share * 100);
  }

  /** {@code 0.976} as {@code 98%}; never rounds something missing up to a full 100%. */
  public static String wholePercent(double share) {
    if (Double.isNaN(share)) {
      return NONE;
    }
    double p = share * 100;
    return p < 100 && p > 99 ? minus("%.1f%%", Math.floor(p * 10) / 10) : minus("%.0f%%", p);
  }

  /** A share rounded to what {@link #points(double)} shows of it. */
  public static double tenths(double share) {
    return Math.rint(share * 1000) / 1000;
  }

  /** {@code -0.0123} as {@code −1.2}: points of a share, always with a sign unless zero. */
  public static String points(double difference) {
    if (Double.isNaN(difference)) {
      return NONE;
    }
    String text = minus("%+.1f", difference * 100);
    return text.equals("+0.0") || text.equals("−0.0") ? "0.0" : text;
  }

  /** A difference in points with half the width of its interval: {@code −1.2 ± 0.6}. */
  public static String points(Estimate e) {
    return points(e.value()) + plusMinus(e);
  }

  /** Half the width of the interval in points, such as {@code ± 0.6}; empty when unknown. */
  public static String plusMinus(Estimate e) {
    return hasInterval(e) ? " ± " + minus("%.1f", (e.hi() - e.lo()) / 2 * 100) : "";
  }

  public static boolean hasInterval(Estimate e) {
    return !Double.isNaN(e.lo()) && !Double.isNaN(e.hi());
  }

  /** USD per request as USD per 1,000 requests: {@code $1.92}. */
  public static String perThousand(double usdPerRequest) {
    return Double.isNaN(usdPerRequest) ? NONE : money(usdPerRequest * 1000);
  }

  /** A difference in USD per 1,000 requests with its interval: {@code −$0.43 ± 0.10}. */
  public static String perThousandMore(Estimate e) {
    String half =
        e.known() && hasInterval(e) ? " ± " + money((e.hi() - e.lo()) / 2 * 1000).substring(1) : "";
    return signedMoney(e.value() * 1000) + half;
  }

  /** {@code $1.92}, with as many decimals as a small amount needs. */
  public static String money(double usd) {
    return Double.isNaN(usd) ? NONE : minus("$%,." + decimals(usd) + "f", usd).replace("$−", "−$");
  }

  /** {@code −$0.43} or {@code +$0.43}. */
  public static String signedMoney(double usd) {
    if (Double.isNaN(usd)) {
      return NONE;
    }
    return usd > 0 ? "+" + money(usd) : money(usd);
  }

  /** Decimals that leave two significant digits of a small amount. */
  private static int decimals(double usd) {
    double a = Math.abs(usd);
    return a == 0 || a >= 0.1 ? 2 : a >= 0.01 ? 3 : a >= 0.0001 ? 4 : 5;
  }

  /** Milliseconds as {@code 4.1 s}, or {@code 320 ms} below a second. */
  public static String seconds(double ms) {
    if (Double.isNaN(ms)) {
      return NONE;
    }
    return Math.abs(ms) < 1000 ? minus("%.0f ms", ms) : minus("%.1f s", ms / 1000);
  }

  public static String signedSeconds(double ms) {
    return ms > 0 ? "+" + seconds(ms) : seconds(ms);
  }

  /** A change against what it was, such as {@code −73%}; blank when there is nothing to divide. */
  public static String relative(double now, double before) {
    double change = now / before - 1;
    return Double.isFinite(change) ? minus("%+.0f%%", change * 100) : NONE;
  }

  public static String count(long n) {
    return String.format(Locale.ROOT, "%,d", n);
  }

  /** A number with as many decimals as its size needs: {@code 0.41}, {@code 60}, {@code 5,211}. */
  public static String plain(double x) {
    if (Double.isNaN(x)) {
      return NONE;
    }
    double a = Math.abs(x);
    return minus(a >= 100 ? "%,.0f" : a >= 10 ? "%.1f" : "%.2f", x);
  }

  /** A difference with a sign unless it is zero: {@code +1,240}. */
  public static String plainMore(double x) {
    String text = plain(x);
    return x > 0 && !text.matches("0([.,]0+)?")
        ? "+" + text
        : text.replaceFirst("^−(0([.,]0+)?)$", "$1");
  }

  private static String minus(String format, double x) {
    return String.format(Locale.ROOT, format, x).replace('-', '−');
  }
}
