package dev.lanewright.ship.gate;

import dev.lanewright.engine.Estimate;
import java.util.List;
import java.util.Locale;

/** Figures in words. Unknown ones are a dash; minus is a minus sign. */
public final class Say {
  /** An unknown figure. */
  public static final String NONE = "–";

  private Say() {}

  /** A whole number with separators. */
  public static String count(long n) {
    return String.format(Locale.ROOT, "%,d", n);
  }

  /** Two significant digits: {@code 900}, {@code 1,200}, {@code 1.2 M}. */
  public static String about(long n) {
    if (n < 100) {
      return Long.toString(n);
    }
    double scale = Math.pow(10, Math.floor(Math.log10(n)) - 1);
    return large(Math.round(n / scale) * (long) scale);
  }

  /** {@code 12,000}, {@code 1.0 M}. */
  public static String large(long n) {
    return n < 1_000_000 ? count(n) : String.format(Locale.ROOT, "%,.1f M", n / 1e6);
  }

  /** A share with one decimal. */
  public static String percent(double share) {
    return text("%.1f%%", 100 * share);
  }

  /** A share as it was set: {@code 95%}, {@code 2.5%}. */
  public static String plainPercent(double share) {
    return plain(100 * share) + "%";
  }

  /** Points of quality with a sign. */
  public static String points(double change) {
    return signed("%+.1f", 100 * change);
  }

  /** Points of quality as they were set: {@code 2.0}. */
  public static String margin(double margin) {
    return text(
        Math.abs(100 * margin * 10 - Math.rint(1000 * margin)) < 1e-6 ? "%.1f" : "%.2f",
        100 * margin);
  }

  /** The two ends of an interval of a change in points. */
  public static String pointsRange(Estimate e) {
    return Double.isNaN(e.lo()) ? NONE : points(e.lo()) + " to " + points(e.hi());
  }

  /** The two ends of an interval of a share. */
  public static String percentRange(Estimate e) {
    return Double.isNaN(e.lo())
        ? NONE
        : text("%.1f", 100 * e.lo()) + " – " + text("%.1f%%", 100 * e.hi());
  }

  /** Whole dollars from 100 up, cents below. */
  public static String dollars(double usd) {
    return usd < 0
        ? "−" + dollars(-usd)
        : text(usd >= 100 || usd == 0 ? "$%,.0f" : usd >= 1 ? "$%,.2f" : "$%.4f", usd);
  }

  /** The two ends of an interval in dollars. */
  public static String dollarsRange(Estimate e) {
    return Double.isNaN(e.lo()) ? NONE : dollars(e.lo()) + " – " + dollars(e.hi());
  }

  /** Milliseconds as seconds, with a sign. */
  public static String secondsMore(double ms) {
    return Double.isNaN(ms) ? NONE : signed("%+.1f", ms / 1000) + " s";
  }

  /** Milliseconds as seconds. */
  public static String seconds(double ms) {
    return text("%.1f s", ms / 1000);
  }

  /** A p value: {@code 0.031}, {@code < 0.001}. */
  public static String p(double value) {
    return value < 0.001 ? "< 0.001" : text("%.3f", value);
  }

  /** At most three decimals, none of them a trailing zero. */
  public static String plain(double x) {
    return text("%.3f", x).replaceAll("\\.?0+$", "");
  }

  /** {@code a}, {@code a and b}, {@code a, b and c}; from five on {@code a, b, c and 4 more}. */
  public static String list(List<String> names) {
    int n = names.size();
    if (n > 4) {
      return String.join(", ", names.subList(0, 3)) + " and " + (n - 3) + " more";
    }
    return n < 2
        ? String.join("", names)
        : String.join(", ", names.subList(0, n - 1)) + " and " + names.getLast();
  }

  private static String signed(String format, double x) {
    String text = text(format, x);
    return text.matches("[+−]0([.,]0+)?") ? text.substring(1) : text;
  }

  private static String text(String format, double x) {
    return Double.isFinite(x) ? String.format(Locale.ROOT, format, x).replace('-', '−') : NONE;
  }
}
