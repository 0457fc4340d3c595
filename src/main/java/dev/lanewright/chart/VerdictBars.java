package dev.lanewright.chart;

import java.util.List;

/**
 * What a chart of verdicts shows.
 *
 * @param bars from top to bottom; the last stands for all
 * @param bar share that win-or-tie must reach, 0..1
 * @param one name of the side in question, such as {@code routed}
 * @param unsure what an unsure pair is called, such as {@code flips with the order}
 * @param chosen name of the bar looked at, or empty
 */
public record VerdictBars(List<Bar> bars, double bar, String one, String unsure, String chosen) {
  public VerdictBars {
    bars = List.copyOf(bars);
  }

  /**
   * One bar: shares of the readable pairs, 0..1.
   *
   * @param winOrTie better and tied, an unsure pair counted as worse
   * @param lo lower end of its 95% interval
   * @param hi upper end
   * @param n readable pairs
   * @param unreadable pairs that could not be read
   * @param note a further figure at the end, such as quality per dollar; may be empty
   */
  public record Bar(
      String name,
      double better,
      double tied,
      double unsure,
      double worse,
      double winOrTie,
      double lo,
      double hi,
      long n,
      long unreadable,
      String note) {}
}
