package dev.lanewright.learn;

import java.util.List;
import java.util.function.Consumer;

/**
 * Which runs of words or characters are terms.
 *
 * @param kind runs of words, or of characters within a word
 * @param min shortest run, at least 1
 * @param max longest run
 */
public record Grams(Kind kind, int min, int max) {
  /** What a run is made of. */
  public enum Kind {
    /** Words of {@link Words}, joined by one space. */
    WORDS,
    /** Code points of one word with a space before and after it. */
    CHARS
  }

  /** Single words and pairs. */
  public static final Grams WORDS_1_2 = new Grams(Kind.WORDS, 1, 2);

  /** Two to five characters. */
  public static final Grams CHARS_2_5 = new Grams(Kind.CHARS, 2, 5);

  public Grams {
    if (min < 1 || max < min) {
      throw new IllegalArgumentException("no run has %d to %d parts".formatted(min, max));
    }
  }

  /** Gives every term of the text, repeated as often as it occurs. */
  public void each(String text, Consumer<String> term) {
    List<String> words = Words.of(text);
    if (kind == Kind.CHARS) {
      words.forEach(w -> characters(" " + w + " ", term));
      return;
    }
    for (int from = 0; from < words.size(); from++) {
      for (int n = min; n <= max && from + n <= words.size(); n++) {
        term.accept(n == 1 ? words.get(from) : String.join(" ", words.subList(from, from + n)));
      }
    }
  }

  private void characters(String word, Consumer<String> term) {
    int[] c = word.codePoints().toArray();
    for (int from = 0; from < c.length; from++) {
      for (int n = min; n <= max && from + n <= c.length; n++) {
        term.accept(new String(c, from, n));
      }
    }
  }
}
