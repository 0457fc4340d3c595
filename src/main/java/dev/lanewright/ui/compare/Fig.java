package dev.lanewright.ui.compare;

import dev.lanewright.engine.Estimate;
import java.util.Locale;

/** Figures and their differences in words; unknown ones are a dash. */
final class Fig {
  static final String NONE = "–";

  private Fig() {}

  static String count(double n) {
    return text("%,.0f", n);
  }

  static String percent(double share) {
    return text("%.1f%%", share * 100);
  }

  /** Points of a share with the half width of the interval. */
  static String points(Estimate e) {
    return signed("%+.1f", e.value() * 100) + half("%.1f", e, 100);
  }

  static String points(double difference) {
    return signed("%+.1f", difference * 100);
  }

  /** USD per 1,000 requests. */
  static String perThousand(double usd) {
    return text("$%,.2f", usd * 1000);
  }

  static String perThousand(Estimate e) {
    return signed("%+,.2f", e.value() * 1000) + half("%.2f", e, 1000);
  }

  static String seconds(double ms) {
    return text("%.1f s", ms / 1000);
  }

  static String secondsMore(double ms) {
    String text = signed("%+.1f", ms / 1000);
    return text.equals(NONE) ? NONE : text + " s";
  }

  static String plain(double x) {
    return text(Math.abs(x) >= 100 ? "%,.0f" : "%.2f", x);
  }

  static String plainMore(double x) {
    return signed(Math.abs(x) >= 100 ? "%+,.0f" : "%+.2f", x);
  }

  private static String signed(String format, double x) {
    String text = text(format, x);
    return text.matches("[+−]0([.,]0+)?") ? text.substring(1) : text;
  }

  private static String half(String format, Estimate e, double factor) {
    double half = (e.hi() - e.lo()) / 2 * factor;
    return Double.isNaN(half) ? "" : " ± " + String.format(Locale.ROOT, format, half);
  }

  private static String text(String format, double x) {
    return Double.isFinite(x) ? String.format(Locale.ROOT, format, x).replace('-', '−') : NONE;
  }
}
