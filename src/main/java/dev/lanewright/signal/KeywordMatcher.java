package dev.lanewright.signal;

import dev.lanewright.policy.regex.CaseFold;
import dev.lanewright.policy.regex.CodePoints;
import dev.lanewright.policy.regex.Keywords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds words and phrases exactly where {@link Keywords#pattern} does, in one pass over the text.
 * Immutable, safe for concurrent use.
 */
final class KeywordMatcher {
  private static final int GAP = -1;

  /** A folded phrase, {@link #GAP} for white space, and which sides need a word's edge. */
  private record Phrase(int[] folds, boolean left, boolean right) {}

  private final Map<Integer, List<Phrase>> byFirst = new HashMap<>();
  private final boolean[] asciiFirst = new boolean[128];

  KeywordMatcher(List<String> words) {
    for (String word : words) {
      int[] cps = word.strip().codePoints().toArray();
      if (cps.length > 0) {
        Phrase phrase = phrase(cps);
        byFirst.computeIfAbsent(phrase.folds[0], f -> new ArrayList<>()).add(phrase);
        if (phrase.folds[0] < 128) {
          asciiFirst[phrase.folds[0]] = true;
        }
      }
    }
  }

  private static Phrase phrase(int[] cps) {
    int[] folds = new int[cps.length];
    int n = 0;
    for (int c : cps) {
      boolean space = CodePoints.SPACE.contains(c);
      if (!space || folds[n - 1] != GAP) {
        folds[n++] = space ? GAP : CaseFold.fold(c);
      }
    }
    return new Phrase(
        Arrays.copyOf(folds, n),
        Keywords.WORD.contains(cps[0]),
        Keywords.WORD.contains(cps[cps.length - 1]));
  }

  /** Whether the text holds at least one of the words. */
  boolean find(String text) {
    if (byFirst.isEmpty()) {
      return false;
    }
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      int fold = CaseFold.fold(c);
      if (fold < 128 && !asciiFirst[fold]) {
        continue;
      }
      for (Phrase p : byFirst.getOrDefault(fold, List.of())) {
        if (startsAt(p, text, i)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean startsAt(Phrase p, String text, int start) {
    if (p.left && start > 0 && Keywords.WORD.contains(text.codePointBefore(start))) {
      return false;
    }
    int i = start;
    for (int fold : p.folds) {
      if (i >= text.length()) {
        return false;
      }
      int c = text.codePointAt(i);
      if (fold == GAP) {
        if (!CodePoints.SPACE.contains(c)) {
          return false;
        }
        while (i < text.length() && CodePoints.SPACE.contains(text.charAt(i))) {
          i++;
        }
      } else if (CaseFold.fold(c) == fold) {
        i += Character.charCount(c);
      } else {
        return false;
      }
    }
    return !p.right || i == text.length() || !Keywords.WORD.contains(text.codePointAt(i));
  }
}
