package dev.lanewright.policy.regex;

import java.util.Arrays;

/**
 * An immutable set of Unicode code points (lone surrogates included) as sorted, disjoint ranges.
 */
public final class CodePoints {
  /** Every code point. */
  public static final CodePoints ALL = range(0, Character.MAX_CODE_POINT);

  /** {@code \d}: ASCII digits. */
  public static final CodePoints DIGIT = range('0', '9');

  /** {@code \w}: ASCII letters, digits and underscore. */
  public static final CodePoints WORD = of('0', '9', 'A', 'Z', '_', '_', 'a', 'z');

  /** {@code \s}: tab, line feed, vertical tab, form feed, carriage return, space. */
  public static final CodePoints SPACE = of('\t', '\r', ' ', ' ');

  /** The dot: all but the line feed. */
  public static final CodePoints DOT = range('\n', '\n').complement();

  private final int[] bounds;

  private CodePoints(int[] bounds) {
    this.bounds = bounds;
  }

  /** One code point. */
  public static CodePoints single(int codePoint) {
    return range(codePoint, codePoint);
  }

  /** All from first to last. */
  public static CodePoints range(int first, int last) {
    return new CodePoints(new int[] {first, last});
  }

  /** Ranges given as first, last, first, last…, in any order. */
  public static CodePoints of(int... firstLast) {
    Integer[] order = new Integer[firstLast.length / 2];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Integer.compare(firstLast[2 * a], firstLast[2 * b]));
    int[] out = new int[firstLast.length];
    int n = 0;
    for (int i : order) {
      int first = firstLast[2 * i];
      int last = firstLast[2 * i + 1];
      if (n > 0 && first <= out[n - 1] + 1) {
        out[n - 1] = Math.max(out[n - 1], last);
      } else {
        out[n++] = first;
        out[n++] = last;
      }
    }
    return new CodePoints(Arrays.copyOf(out, n));
  }

  /** Code points of either. */
  public CodePoints union(CodePoints other) {
    int[] both = Arrays.copyOf(bounds, bounds.length + other.bounds.length);
    System.arraycopy(other.bounds, 0, both, bounds.length, other.bounds.length);
    return of(both);
  }

  /** All other code points. */
  public CodePoints complement() {
    int[] out = new int[bounds.length + 2];
    int n = 0;
    int next = 0;
    for (int i = 0; i < bounds.length; i += 2) {
      if (bounds[i] > next) {
        out[n++] = next;
        out[n++] = bounds[i] - 1;
      }
      next = bounds[i + 1] + 1;
    }
    if (next <= Character.MAX_CODE_POINT) {
      out[n++] = next;
      out[n++] = Character.MAX_CODE_POINT;
    }
    return new CodePoints(Arrays.copyOf(out, n));
  }

  /** These and their case variants, see {@link CaseFold}. */
  public CodePoints withCaseVariants() {
    CodePoints all = this;
    for (int i = 0; i < bounds.length; i += 2) {
      all = all.union(CaseFold.variants(bounds[i], bounds[i + 1]));
    }
    return all;
  }

  /** Whether the code point is one of them. */
  public boolean contains(int codePoint) {
    int i = Arrays.binarySearch(bounds, codePoint);
    return i >= 0 || (-i - 1) % 2 == 1;
  }

  /** Whether some code point is in both. */
  public boolean meets(CodePoints other) {
    for (int i = 0, j = 0; i < bounds.length && j < other.bounds.length; ) {
      if (bounds[i + 1] < other.bounds[j]) {
        i += 2;
      } else if (other.bounds[j + 1] < bounds[i]) {
        j += 2;
      } else {
        return true;
      }
    }
    return false;
  }

  /** Number of ranges. */
  public int ranges() {
    return bounds.length / 2;
  }

  /** First code point of a range. */
  public int first(int range) {
    return bounds[2 * range];
  }

  /** Last code point of a range. */
  public int last(int range) {
    return bounds[2 * range + 1];
  }
}
