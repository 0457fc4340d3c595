package dev.lanewright.bench;

import java.util.Arrays;
import java.util.Locale;

/** Rows of the table that the bench prints: what, p50, p95, max, target. */
final class BenchRow {
  private BenchRow() {}

  static void head() {
    System.out.println("| | p50 | p95 | max | target |");
    System.out.println("|---|---|---|---|---|");
  }

  /** Prints percentiles of durations in milliseconds. */
  static void print(String what, double[] ms, String target) {
    double[] sorted = ms.clone();
    Arrays.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "| %s, ms | %.1f | %.1f | %.1f | %s |%n",
        what,
        at(sorted, 0.5),
        at(sorted, 0.95),
        sorted[sorted.length - 1],
        target);
  }

  /** Prints one figure. */
  static void print(String what, String figure, String target) {
    System.out.printf("| %s | %s | | | %s |%n", what, figure, target);
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * (sorted.length - 1)))];
  }
}
