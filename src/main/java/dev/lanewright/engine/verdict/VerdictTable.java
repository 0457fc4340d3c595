package dev.lanewright.engine.verdict;

import dev.lanewright.evalset.Preference;
import dev.lanewright.evalset.Rater;
import dev.lanewright.evalset.Shown;
import java.util.Arrays;
import java.util.List;

/**
 * All verdicts of one eval set as columns, never written after construction. Columns of pairs have
 * one entry per pair, those of verdicts one per verdict; verdicts are ordered by pair, rater, order
 * shown and repeat.
 *
 * @param pairs the store's ids, ascending
 * @param samples the store's id of each pair's sample
 * @param categories names; {@code category} indexes them
 * @param category code per pair, -1 for none
 * @param models names of the arms; {@code armA} and {@code armB} index them
 * @param armA model of the first answer per pair, -1 where unknown
 * @param armB model of the second
 * @param lengthA characters of the first answer per pair, -1 where unknown
 * @param lengthB characters of the second
 * @param label ordinal of the settled human {@link Preference} per pair, -1 for none
 * @param raters who judged; {@code rater} indexes them
 * @param raterIds the store's ids of the raters
 * @param pair position of the pair in {@code pairs}, per verdict
 * @param rater position of the rater in {@code raters}, per verdict
 * @param shown ordinal of {@link Shown}, per verdict
 * @param outcome ordinal of {@link Preference} in the pair's frame, per verdict
 * @param score per verdict, NaN where none
 * @param cost USD per verdict, NaN where not recorded
 * @param latency milliseconds per verdict, NaN where not recorded
 * @param grades of raters that grade answers one at a time
 */
public record VerdictTable(
    long[] pairs,
    long[] samples,
    List<String> categories,
    int[] category,
    List<String> models,
    int[] armA,
    int[] armB,
    int[] lengthA,
    int[] lengthB,
    byte[] label,
    List<Rater> raters,
    long[] raterIds,
    int[] pair,
    int[] rater,
    byte[] shown,
    byte[] outcome,
    double[] score,
    double[] cost,
    double[] latency,
    List<Grades> grades) {
  public VerdictTable {
    categories = List.copyOf(categories);
    models = List.copyOf(models);
    raters = List.copyOf(raters);
    grades = List.copyOf(grades);
  }

  /** Number of pairs. */
  public int pairCount() {
    return pairs.length;
  }

  /** Number of verdicts. */
  public int verdictCount() {
    return pair.length;
  }

  /** Position of the pair with that id, or -1. */
  public int indexOf(long pairId) {
    int at = Arrays.binarySearch(pairs, pairId);
    return at < 0 ? -1 : at;
  }

  /** First verdict of the pair at that position; the next pair's first ends its range. */
  public int first(int pairIndex) {
    int lo = 0;
    int hi = pair.length;
    while (lo < hi) {
      int mid = (lo + hi) >>> 1;
      if (pair[mid] < pairIndex) {
        lo = mid + 1;
      } else {
        hi = mid;
      }
    }
    return lo;
  }

  /**
   * Whether the pair only measures a rater's noise: the same model on both sides (A/A). Nobody is
   * asked to review it, and no rate counts it.
   */
  public boolean isControl(int pairIndex) {
    return armA[pairIndex] >= 0 && armA[pairIndex] == armB[pairIndex];
  }

  /** Outcome of a verdict. */
  public Preference preference(int verdict) {
    return Preference.of(outcome[verdict]);
  }
}
