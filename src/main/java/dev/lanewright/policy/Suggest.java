package dev.lanewright.policy;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Words for a name that is not among the allowed ones. */
public final class Suggest {
  private Suggest() {}

  /**
   * {@code did you mean "mid"? allowed are small, mid, large}; without the question if none is
   * near.
   */
  public static String from(String name, Collection<String> allowed) {
    String list =
        allowed.isEmpty() ? "none is allowed here" : "allowed are " + String.join(", ", allowed);
    return allowed.stream()
        .min(Comparator.comparingInt(a -> distance(name, a)))
        .filter(a -> distance(name, a) <= Math.max(a.length() < 4 ? 1 : 2, a.length() / 3))
        .map(a -> "did you mean \"" + a + "\"? " + list)
        .orElse(list);
  }

  /** Levenshtein distance without regard to case. */
  private static int distance(String a, String b) {
    String x = a.toLowerCase(Locale.ROOT);
    String y = b.toLowerCase(Locale.ROOT);
    int[] row = new int[y.length() + 1];
    for (int j = 0; j <= y.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= x.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= y.length(); j++) {
        int substituted = diagonal + (x.charAt(i - 1) == y.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[y.length()];
  }
}
