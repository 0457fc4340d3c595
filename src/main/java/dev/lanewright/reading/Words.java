package dev.lanewright.reading;

import java.util.Arrays;

/**
 * A text cut into words: runs of letters and digits (with marks, and an apostrophe, dot or comma
 * between two of them), runs of white space, and every other character by itself. In scripts that
 * put no spaces between words each character is a word. What people see as one character is never
 * cut: marks, variation selectors and joined emoji stay with what they belong to.
 */
final class Words {
  private static final int ZERO_WIDTH_JOINER = 0x200d;
  private static final int REGIONAL_A = 0x1f1e6;
  private static final int REGIONAL_Z = 0x1f1ff;
  private static final int SKIN_LIGHT = 0x1f3fb;
  private static final int SKIN_DARK = 0x1f3ff;

  private final String text;
  private int at;

  private Words(String text) {
    this.text = text;
  }

  /** Where each word begins, ascending, and the text's length as a last entry. */
  static int[] starts(String text) {
    var words = new Words(text);
    int[] starts = new int[Math.max(16, text.length() / 3)];
    int n = 0;
    while (words.at < text.length()) {
      if (n + 1 >= starts.length) {
        starts = Arrays.copyOf(starts, 2 * starts.length);
      }
      starts[n++] = words.at;
      words.next();
    }
    starts[n++] = text.length();
    return Arrays.copyOf(starts, n);
  }

  /** Whether the code point can be part of a word of several. */
  static boolean letter(int code) {
    return Character.isLetterOrDigit(code);
  }

  private void next() {
    int first = take();
    if (Character.isWhitespace(first)) {
      while (Character.isWhitespace(peek(at))) {
        take();
      }
    } else if (first >= REGIONAL_A && first <= REGIONAL_Z) {
      if (peek(at) >= REGIONAL_A && peek(at) <= REGIONAL_Z) {
        take();
      }
    } else if (!letter(first) || Character.isIdeographic(first) || alone(first)) {
      tail();
    } else {
      tail();
      while (goesOn()) {
        take();
        tail();
      }
    }
  }

  private boolean goesOn() {
    int code = peek(at);
    if (letter(code)) {
      return !Character.isIdeographic(code) && !alone(code);
    }
    boolean joins = code == '\'' || code == '’' || code == '.' || code == ',';
    return joins && letter(peek(at + 1)) && !Character.isIdeographic(peek(at + 1));
  }

  /** Marks and whatever is joined to the character just taken. */
  private void tail() {
    while (true) {
      int code = peek(at);
      if (code == ZERO_WIDTH_JOINER) {
        take();
        if (peek(at) > 0 && !Character.isWhitespace(peek(at))) {
          take();
        }
      } else if (mark(code)) {
        take();
      } else {
        return;
      }
    }
  }

  private static boolean mark(int code) {
    return switch (Character.getType(code)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> code >= SKIN_LIGHT && code <= SKIN_DARK;
    };
  }

  private static boolean alone(int code) {
    return switch (Character.UnicodeScript.of(code)) {
      case HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }

  private int take() {
    int code = text.codePointAt(at);
    at += Character.charCount(code);
    return code;
  }

  /** The code point there, or 0 after the end. */
  private int peek(int where) {
    return where < text.length() ? text.codePointAt(where) : 0;
  }
}
