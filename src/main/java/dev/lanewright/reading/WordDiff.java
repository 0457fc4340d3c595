package dev.lanewright.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of two texts that the other does not have at that place. White space counts only as
 * that: line breaks and blanks are alike. What stands between two changes and says little (signs,
 * blanks, a word of at most three letters) is counted to them, so that a changed phrase is one
 * span.
 *
 * @param left spans of the first text, ascending, apart from one another
 * @param right spans of the second
 */
public record WordDiff(List<Span> left, List<Span> right) {
  private static final int SHORT_WORD = 3;

  public WordDiff {
    left = List.copyOf(left);
    right = List.copyOf(right);
  }

  /** Compares two texts. Time grows with their length; see {@link Myers}. */
  public static WordDiff of(String left, String right) {
    int[] a = Words.starts(left);
    int[] b = Words.starts(right);
    Map<String, Integer> codes = new HashMap<>();
    var edit = new Myers(codes(left, a, codes), codes(right, b, codes));
    return new WordDiff(spans(left, a, edit.left), spans(right, b, edit.right));
  }

  /** Whether the texts read alike. */
  public boolean same() {
    return left.isEmpty() && right.isEmpty();
  }

  private static int[] codes(String text, int[] starts, Map<String, Integer> known) {
    int[] codes = new int[starts.length - 1];
    for (int i = 0; i < codes.length; i++) {
      boolean blank = Character.isWhitespace(text.codePointAt(starts[i]));
      String word = blank ? " " : text.substring(starts[i], starts[i + 1]);
      Integer code = known.putIfAbsent(word, known.size());
      codes[i] = code == null ? known.size() - 1 : code;
    }
    return codes;
  }

  private static List<Span> spans(String text, int[] starts, BitSet changed) {
    var found = new ArrayList<Span>();
    int words = starts.length - 1;
    int from = changed.nextSetBit(0);
    while (from >= 0) {
      int to = changed.nextClearBit(from);
      int next = changed.nextSetBit(to);
      while (next >= 0 && saysLittle(text, starts, to, next)) {
        to = changed.nextClearBit(next);
        next = changed.nextSetBit(to);
      }
      add(found, text, starts[from], starts[Math.min(to, words)]);
      from = next;
    }
    return found;
  }

  /** Adds the span without white space at its ends, unless it is white space alone. */
  private static void add(List<Span> spans, String text, int first, int last) {
    int from = first;
    int to = last;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (from < to && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    if (from < to) {
      spans.add(new Span(from, to));
    }
  }

  private static boolean saysLittle(String text, int[] starts, int from, int to) {
    int words = 0;
    for (int i = from; i < to; i++) {
      if (Words.letter(text.codePointAt(starts[i]))) {
        words++;
        if (words > 1 || starts[i + 1] - starts[i] > SHORT_WORD) {
          return false;
        }
      }
      if (text.indexOf('\n', starts[i]) >= 0 && text.indexOf('\n', starts[i]) < starts[i + 1]) {
        return false;
      }
    }
    return true;
  }
}
