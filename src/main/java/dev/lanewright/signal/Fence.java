package dev.lanewright.signal;

/** An answer wrapped in one Markdown code fence. */
final class Fence {
  private Fence() {}

  /**
   * The text without white space (space, tab, CR, LF) around it and, where it then starts with
   * {@code ```}, a word and a line feed, and ends with another {@code ```}, without these.
   */
  static String unwrap(String text) {
    String s = strip(text);
    int lineEnd = s.indexOf('\n');
    if (!s.startsWith("```") || !s.endsWith("```") || lineEnd < 0 || lineEnd > s.length() - 3) {
      return s;
    }
    String word = strip(s.substring(3, lineEnd));
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || c == '_'
              || c == '-'
              || c == '+';
      if (!plain) {
        return s;
      }
    }
    return s.substring(lineEnd + 1, s.length() - 3);
  }

  private static String strip(String s) {
    int from = 0;
    int to = s.length();
    while (from < to && " \t\r\n".indexOf(s.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && " \t\r\n".indexOf(s.charAt(to - 1)) >= 0) {
      to--;
    }
    return s.substring(from, to);
  }
}
