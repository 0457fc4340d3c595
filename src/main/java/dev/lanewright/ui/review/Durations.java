package dev.lanewright.ui.review;

import java.util.Locale;

/** Spans of time as people say them. */
final class Durations {
  private static final double MINUTE = 60;
  private static final double HOUR = 3_600;

  private Durations() {}

  static String words(double seconds) {
    if (seconds < 1) {
      return String.format(Locale.ROOT, "%.1f s", seconds);
    }
    if (seconds < 1.5 * MINUTE) {
      return Math.round(seconds) + " s";
    }
    if (seconds < 1.5 * HOUR) {
      return Math.round(seconds / MINUTE) + " min";
    }
    return String.format(Locale.ROOT, "%.1f h", seconds / HOUR);
  }
}
