package dev.lanewright.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often each term occurs in each of many texts: counted once, so that each fold of a
 * cross-validation can choose its own vocabulary from its own texts.
 */
public final class TermCounts {
  private final Grams grams;
  private final List<String> terms;
  private final int[][] at;
  private final int[][] counts;

  private TermCounts(Grams grams, List<String> terms, int[][] at, int[][] counts) {
    this.grams = grams;
    this.terms = terms;
    this.at = at;
    this.counts = counts;
  }

  /** Counts the terms of the texts. */
  public static TermCounts of(List<String> texts, Grams grams) {
    Map<String, Integer> codes = new HashMap<>();
    List<String> terms = new ArrayList<>();
    int[][] at = new int[texts.size()][];
    int[][] counts = new int[texts.size()][];
    for (int i = 0; i < at.length; i++) {
      var met = new Occurrences();
      grams.each(
          texts.get(i),
          term -> {
            Integer code = codes.get(term);
            if (code == null) {
              code = terms.size();
              codes.put(term, code);
              terms.add(term);
            }
            met.add(code);
          });
      met.sort();
      at[i] = met.distinct();
      counts[i] = met.counts();
    }
    return new TermCounts(grams, terms, at, counts);
  }

  /**
   * The terms that occur in most of these texts, at least in {@code minTexts}; of terms in equally
   * many texts the alphabetically first.
   *
   * @param texts positions
   * @param most how many terms at most
   */
  public TermIndex index(int[] texts, int most, int minTexts) {
    int[] in = new int[terms.size()];
    for (int i : texts) {
      for (int code : at[i]) {
        in[code]++;
      }
    }
    List<Integer> kept = new ArrayList<>();
    for (int code = 0; code < in.length; code++) {
      if (in[code] >= minTexts) {
        kept.add(code);
      }
    }
    kept.sort((a, b) -> in[a] != in[b] ? in[b] - in[a] : terms.get(a).compareTo(terms.get(b)));
    List<Integer> chosen = new ArrayList<>(kept.subList(0, Math.min(most, kept.size())));
    chosen.sort((a, b) -> terms.get(a).compareTo(terms.get(b)));
    double[] idf = new double[chosen.size()];
    for (int k = 0; k < idf.length; k++) {
      // Smoothed as if one more text held every term once (scikit-learn's smooth_idf).
      idf[k] = Rounded.six(StrictMath.log((1.0 + texts.length) / (1.0 + in[chosen.get(k)])) + 1);
    }
    return new TermIndex(grams, chosen.stream().map(terms::get).toList(), idf);
  }

  /**
   * Terms of at least four letters whose share of one cluster's texts exceeds that of all texts
   * most: share × ln(share / share of all).
   *
   * @param of cluster by text
   */
  List<String> typical(int[] of, int cluster, int most) {
    int[] here = new int[terms.size()];
    int[] all = new int[terms.size()];
    int size = 0;
    for (int i = 0; i < at.length; i++) {
      boolean in = of[i] == cluster;
      size += in ? 1 : 0;
      for (int code : at[i]) {
        all[code]++;
        here[code] += in ? 1 : 0;
      }
    }
    double n = Math.max(1, size);
    double[] worth = new double[here.length];
    List<Integer> codes = new ArrayList<>();
    for (int code = 0; code < here.length; code++) {
      if (here[code] > 1 && terms.get(code).length() > 3) {
        double share = here[code] / n;
        worth[code] = share * StrictMath.log(share * at.length / all[code]);
        codes.add(code);
      }
    }
    codes.sort(
        (a, b) ->
            worth[a] != worth[b]
                ? Double.compare(worth[b], worth[a])
                : terms.get(a).compareTo(terms.get(b)));
    return codes.stream().limit(most).map(terms::get).toList();
  }

  /** Rows of these texts over the index, as {@link TermIndex#row} would give them. */
  public SparseRow[] rows(int[] texts, TermIndex index) {
    int[] column = new int[terms.size()];
    Arrays.fill(column, -1);
    Map<String, Integer> columns = index.columns();
    for (int code = 0; code < column.length; code++) {
      Integer c = columns.get(terms.get(code));
      column[code] = c == null ? -1 : c;
    }
    SparseRow[] rows = new SparseRow[texts.length];
    for (int r = 0; r < rows.length; r++) {
      int i = texts[r];
      int[] found = new int[at[i].length];
      int n = 0;
      long[] pairs = new long[found.length];
      for (int k = 0; k < found.length; k++) {
        int c = column[at[i][k]];
        if (c >= 0) {
          pairs[n++] = ((long) c << 32) | counts[i][k];
        }
      }
      rows[r] = index.row(Arrays.copyOf(pairs, n));
    }
    return rows;
  }

  /** Codes met in one text. */
  private static final class Occurrences {
    private int[] codes = new int[64];
    private int n;

    void add(int code) {
      if (n == codes.length) {
        codes = Arrays.copyOf(codes, 2 * n);
      }
      codes[n++] = code;
    }

    void sort() {
      Arrays.sort(codes, 0, n);
    }

    int[] distinct() {
      return Arrays.stream(codes, 0, n).distinct().toArray();
    }

    int[] counts() {
      int[] out = new int[n];
      int k = -1;
      for (int j = 0; j < n; j++) {
        if (j == 0 || codes[j] != codes[j - 1]) {
          k++;
        }
        out[k]++;
      }
      return Arrays.copyOf(out, k + 1);
    }
  }
}
