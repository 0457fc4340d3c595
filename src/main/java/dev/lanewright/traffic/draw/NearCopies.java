package dev.lanewright.traffic.draw;

import dev.lanewright.traffic.Hash64;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds texts that are nearly the same: the Jaccard index of their sets of 5-character pieces is at
 * least a threshold. Candidates come from MinHash (Broder 1997) with 64 hashes in 16 bands of 4,
 * which finds a pair at 0.8 with a chance of 99.98%; the index of each candidate is then computed
 * exactly, so that no pair below the threshold is ever taken for a copy.
 */
public final class NearCopies {
  /** From here on texts count as near copies. */
  public static final double THRESHOLD = 0.8;

  private static final int PIECE = 5;
  private static final int BANDS = 16;
  private static final int ROWS = 4;

  /** Longer texts are compared by their first characters. */
  private static final int LONGEST = 20_000;

  private final double threshold;
  private final List<long[]> pieces = new ArrayList<>();
  private final Map<Long, List<Integer>> bands = new HashMap<>();

  /** At {@link #THRESHOLD}. */
  public NearCopies() {
    this(THRESHOLD);
  }

  /**
   * @param threshold above 0 to 1
   */
  public NearCopies(double threshold) {
    this.threshold = threshold;
  }

  /**
   * The number of an earlier text that this one is a copy of; else adds this one.
   *
   * @param text normalised
   * @return the earlier one's number, in the order of adding; -1 where this one is new
   */
  public int copyOf(String text) {
    long[] own = pieces(text);
    long[] keys = keys(own);
    int best = -1;
    double most = threshold;
    for (long key : keys) {
      for (int other : bands.getOrDefault(key, List.of())) {
        double index = jaccard(own, pieces.get(other));
        if (index >= most && (best < 0 || index > most || other < best)) {
          best = other;
          most = index;
        }
      }
    }
    if (best < 0) {
      int number = pieces.size();
      pieces.add(own);
      for (long key : keys) {
        bands.computeIfAbsent(key, k -> new ArrayList<>(1)).add(number);
      }
    }
    return best;
  }

  /** The different pieces of a text as hashes, sorted. */
  static long[] pieces(String text) {
    int length = Math.min(text.length(), LONGEST);
    int n = Math.max(1, length - PIECE + 1);
    long[] all = new long[n];
    for (int i = 0; i < n; i++) {
      all[i] = Hash64.of(text, i, Math.min(length, i + PIECE), 0);
    }
    Arrays.sort(all);
    int kept = 0;
    for (int i = 0; i < n; i++) {
      if (i == 0 || all[i] != all[i - 1]) {
        all[kept++] = all[i];
      }
    }
    return Arrays.copyOf(all, kept);
  }

  private static long[] keys(long[] pieces) {
    long[] keys = new long[BANDS];
    for (int band = 0; band < BANDS; band++) {
      long key = band;
      for (int row = 0; row < ROWS; row++) {
        long seed = Hash64.mix(0x9E3779B97F4A7C15L * (band * ROWS + row + 1));
        long least = Long.MAX_VALUE;
        for (long piece : pieces) {
          least = Math.min(least, Hash64.mix(piece ^ seed));
        }
        key = Hash64.mix(key * 31 + least);
      }
      keys[band] = key;
    }
    return keys;
  }

  /** Size of the intersection of two sorted sets by that of their union. */
  static double jaccard(long[] a, long[] b) {
    int both = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      if (a[i] == b[j]) {
        both++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return (double) both / (a.length + b.length - both);
  }
}
