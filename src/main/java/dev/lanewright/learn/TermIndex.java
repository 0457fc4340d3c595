package dev.lanewright.learn;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A vocabulary with the weight of each term: turns a text into a row of term weights of length 1,
 * (1 + ln count) × idf each (TF-IDF with sublinear counts; Salton &amp; Buckley 1988).
 */
public final class TermIndex {
  private final Grams grams;
  private final List<String> terms;
  private final double[] idf;
  private final Map<String, Integer> columns;

  /**
   * @param terms in code unit order
   * @param idf inverse text frequency of each
   */
  public TermIndex(Grams grams, List<String> terms, double[] idf) {
    this.grams = grams;
    this.terms = List.copyOf(terms);
    this.idf = idf.clone();
    this.columns = HashMap.newHashMap(terms.size());
    for (int k = 0; k < this.terms.size(); k++) {
      columns.put(this.terms.get(k), k);
    }
  }

  /** What its terms are runs of. */
  public Grams grams() {
    return grams;
  }

  /** The terms; their order is that of the columns. */
  public List<String> terms() {
    return terms;
  }

  /** Inverse text frequency by column. */
  public double[] idf() {
    return idf.clone();
  }

  /** The row of a text. */
  public SparseRow row(String text) {
    Map<Integer, int[]> counts = new HashMap<>();
    grams.each(
        text,
        term -> {
          Integer c = columns.get(term);
          if (c != null) {
            counts.computeIfAbsent(c, k -> new int[1])[0]++;
          }
        });
    long[] pairs = new long[counts.size()];
    int n = 0;
    for (var e : counts.entrySet()) {
      pairs[n++] = ((long) e.getKey() << 32) | e.getValue()[0];
    }
    return row(pairs);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TermIndex o
        && grams.equals(o.grams)
        && terms.equals(o.terms)
        && Arrays.equals(idf, o.idf);
  }

  @Override
  public int hashCode() {
    return 31 * terms.hashCode() + Arrays.hashCode(idf);
  }

  Map<String, Integer> columns() {
    return columns;
  }

  /** The row of columns (upper half) and counts (lower half). */
  SparseRow row(long[] pairs) {
    Arrays.sort(pairs);
    int[] at = new int[pairs.length];
    double[] value = new double[pairs.length];
    double squares = 0;
    for (int k = 0; k < pairs.length; k++) {
      at[k] = (int) (pairs[k] >>> 32);
      value[k] = (1 + StrictMath.log((int) pairs[k])) * idf[at[k]];
      squares += value[k] * value[k];
    }
    double length = Math.sqrt(squares);
    for (int k = 0; k < value.length; k++) {
      value[k] /= length;
    }
    return new SparseRow(at, value);
  }
}
