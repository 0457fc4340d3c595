package dev.lanewright.signal;

/** Compares an answer with the known good one. */
public final class ReferenceMatch {
  /** Punctuation that is dropped around a text: of sentences, quotes, brackets and Markdown. */
  public static final String OUTER = ".,;:!?\"'`*_~#()[]{}";

  private ReferenceMatch() {}

  /** Whether the two are equal, as they are or both {@link #normalised}. */
  public static boolean holds(String answer, String reference, boolean normalised) {
    return normalised ? normalised(answer).equals(normalised(reference)) : answer.equals(reference);
  }

  /**
   * The text with A–Z in lower case, every run of ASCII white space as one space, and no spaces and
   * no {@link #OUTER} punctuation around it.
   */
  static String normalised(String text) {
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || (c >= '\t' && c <= '\r')) {
        if (out.isEmpty() || out.charAt(out.length() - 1) != ' ') {
          out.append(' ');
        }
      } else {
        out.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
      }
    }
    int from = 0;
    int to = out.length();
    while (from < to && outer(out.charAt(from))) {
      from++;
    }
    while (to > from && outer(out.charAt(to - 1))) {
      to--;
    }
    return out.substring(from, to);
  }

  private static boolean outer(char c) {
    return c == ' ' || OUTER.indexOf(c) >= 0;
  }
}
