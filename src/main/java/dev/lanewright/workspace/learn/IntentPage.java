package dev.lanewright.workspace.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an intent model is worth, by what it said of its own training samples before it had seen
 * them.
 *
 * @param labels all it can tell
 * @param n training samples whose true label is known here
 * @param right those that it told rightly
 * @param rows by label, the worst first
 * @param confusions the most frequent first
 * @param outside samples of the out-of-scope label, 0 where there are none
 * @param outsideAuroc how well its confidence tells them from the training samples, NaN without any
 */
public record IntentPage(
    List<String> labels,
    long n,
    long right,
    List<Row> rows,
    List<Confusion> confusions,
    long outside,
    double outsideAuroc) {

  /**
   * One label.
   *
   * @param n samples that have it
   * @param right told rightly
   * @param taken samples told to be it that are not
   */
  public record Row(String label, long n, long right, long taken) {}

  /** How often one label was taken for another. */
  public record Confusion(String truth, String said, long n) {}

  /**
   * Counts.
   *
   * @param truth label by sample
   * @param said label by sample
   */
  static IntentPage of(
      List<String> labels,
      List<String> truth,
      List<String> said,
      long outside,
      double outsideAuroc) {
    Map<String, long[]> byLabel = new LinkedHashMap<>();
    Map<List<String>, Long> confused = new LinkedHashMap<>();
    long right = 0;
    for (int i = 0; i < truth.size(); i++) {
      String t = truth.get(i);
      String s = said.get(i);
      long[] of = byLabel.computeIfAbsent(t, k -> new long[3]);
      of[0]++;
      if (t.equals(s)) {
        of[1]++;
        right++;
      } else {
        byLabel.computeIfAbsent(s, k -> new long[3])[2]++;
        confused.merge(List.of(t, s), 1L, Long::sum);
      }
    }
    List<Row> rows = new ArrayList<>();
    byLabel.forEach((label, c) -> rows.add(new Row(label, c[0], c[1], c[2])));
    rows.sort(Comparator.comparingDouble(r -> r.n() == 0 ? 2 : (double) r.right() / r.n()));
    List<Confusion> confusions = new ArrayList<>();
    confused.forEach((pair, n) -> confusions.add(new Confusion(pair.get(0), pair.get(1), n)));
    confusions.sort(Comparator.comparingLong(c -> -c.n()));
    return new IntentPage(
        labels, truth.size(), right, rows, List.copyOf(confusions), outside, outsideAuroc);
  }
}
