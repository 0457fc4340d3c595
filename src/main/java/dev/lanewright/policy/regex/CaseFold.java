package dev.lanewright.policy.regex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Case variants of single code points: two are variants when their folds are equal, as in {@link
 * String#equalsIgnoreCase}. One code point never stands for two (ß is no variant of ss).
 */
public final class CaseFold {
  private static final int LAST_CASED = 0x1FFFF;
  private static final Map<Integer, List<Integer>> BY_FOLD = table();

  private CaseFold() {}

  /** The fold of a code point: the lower case of its upper case. */
  public static int fold(int codePoint) {
    return Character.toLowerCase(Character.toUpperCase(codePoint));
  }

  /** The code points of the range and all their variants. */
  static CodePoints variants(int first, int last) {
    List<Integer> bounds = new ArrayList<>(List.of(first, last));
    for (int c = first; c <= Math.min(last, LAST_CASED); c++) {
      for (int v : BY_FOLD.getOrDefault(fold(c), List.of())) {
        bounds.add(v);
        bounds.add(v);
      }
    }
    return CodePoints.of(bounds.stream().mapToInt(Integer::intValue).toArray());
  }

  private static Map<Integer, List<Integer>> table() {
    Map<Integer, List<Integer>> table = new HashMap<>();
    for (int c = 0; c <= LAST_CASED; c++) {
      if (Character.toUpperCase(c) != c || Character.toLowerCase(c) != c) {
        int fold = fold(c);
        List<Integer> same = table.computeIfAbsent(fold, f -> new ArrayList<>());
        same.add(c);
      }
    }
    return Map.copyOf(table);
  }
}
