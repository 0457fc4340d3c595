package dev.lanewright.learn.embed;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The uncased BERT tokenizer (Devlin et al. 2019): control characters dropped, accents stripped,
 * lower case, punctuation and CJK characters as words of their own, then the longest pieces of the
 * vocabulary from the left.
 */
public final class WordPiece {
  private static final int LONGEST_WORD = 100;
  private static final String INSIDE = "##";

  private final Map<String, Integer> vocabulary;
  private final int unknown;
  private final int start;
  private final int end;

  /**
   * @param vocabulary pieces with their codes
   * @throws IllegalArgumentException where it lacks {@code [UNK]}, {@code [CLS]} or {@code [SEP]}
   */
  public WordPiece(Map<String, Integer> vocabulary) {
    this.vocabulary = Map.copyOf(vocabulary);
    unknown = special("[UNK]");
    start = special("[CLS]");
    end = special("[SEP]");
  }

  private int special(String piece) {
    Integer code = vocabulary.get(piece);
    if (code == null) {
      throw new IllegalArgumentException("the vocabulary has no " + piece);
    }
    return code;
  }

  /**
   * Codes of the text with those that mark start and end.
   *
   * @param most codes at most, marks included; the rest of the text is dropped
   */
  public long[] codes(String text, int most) {
    List<Integer> codes = new ArrayList<>();
    codes.add(start);
    for (String word : words(text)) {
      if (codes.size() >= most - 1) {
        break;
      }
      pieces(word, codes);
    }
    while (codes.size() > most - 1) {
      codes.removeLast();
    }
    codes.add(end);
    return codes.stream().mapToLong(Integer::longValue).toArray();
  }

  private static List<String> words(String text) {
    var clean = new StringBuilder();
    text.codePoints().forEach(c -> clean(c, clean));
    String plain = Normalizer.normalize(clean, Normalizer.Form.NFD);
    List<String> words = new ArrayList<>();
    var word = new StringBuilder();
    plain
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(
            c -> {
              boolean alone = punctuation(c);
              if (c == ' ' || alone) {
                flush(word, words);
              }
              if (c != ' ') {
                word.appendCodePoint(c);
              }
              if (alone) {
                flush(word, words);
              }
            });
    flush(word, words);
    return words;
  }

  private static void flush(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString().toLowerCase(Locale.ROOT));
      word.setLength(0);
    }
  }

  private static void clean(int c, StringBuilder out) {
    if (c == '\t' || c == '\n' || c == '\r' || Character.getType(c) == Character.SPACE_SEPARATOR) {
      out.append(' ');
    } else if (c != 0 && c != 0xFFFD && !other(c)) {
      boolean cjk = cjk(c);
      if (cjk) {
        out.append(' ');
      }
      out.appendCodePoint(c);
      if (cjk) {
        out.append(' ');
      }
    }
  }

  private static boolean other(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }

  private static boolean cjk(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x20000 && c <= 0x2CEAF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x2F800 && c <= 0x2FA1F);
  }

  private static boolean punctuation(int c) {
    if ((c >= 33 && c <= 47)
        || (c >= 58 && c <= 64)
        || (c >= 91 && c <= 96)
        || (c >= 123 && c <= 126)) {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private void pieces(String word, List<Integer> codes) {
    int[] c = word.codePoints().toArray();
    List<Integer> found = new ArrayList<>();
    int from = c.length > LONGEST_WORD ? -1 : 0;
    while (from >= 0 && from < c.length) {
      int to = c.length;
      Integer code = null;
      while (to > from && code == null) {
        code = vocabulary.get((from > 0 ? INSIDE : "") + new String(c, from, to - from));
        to -= code == null ? 1 : 0;
      }
      if (code == null) {
        from = -1;
      } else {
        found.add(code);
        from = to;
      }
    }
    if (from < 0) {
      codes.add(unknown);
    } else {
      codes.addAll(found);
    }
  }
}
