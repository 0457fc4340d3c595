package dev.lanewright.learn;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into words as every portable router can: ASCII letters in lower case, digits,
 * underscores and whatever lies beyond ASCII (but the blocks of general and CJK punctuation) make
 * words; one of {@code $ % + = < > ^ * / ?} is a word of its own; all else separates.
 */
public final class Words {
  /** The symbols that are words of their own. */
  public static final String SYMBOLS = "$%+=<>^*/?";

  private Words() {}

  /** The words of the text in order. */
  public static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    var word = new StringBuilder();
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      if (c >= 'A' && c <= 'Z') {
        word.append((char) (c + 32));
      } else if (part(c)) {
        word.appendCodePoint(c);
      } else {
        end(word, words);
        if (c < 128 && SYMBOLS.indexOf(c) >= 0) {
          words.add(String.valueOf((char) c));
        }
      }
    }
    end(word, words);
    return words;
  }

  private static boolean part(int c) {
    if (c < 128) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    }
    return !((c >= 0x2000 && c <= 0x206F) || (c >= 0x3000 && c <= 0x303F));
  }

  private static void end(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }
}
