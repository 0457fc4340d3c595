package dev.lanewright.reading;

/**
 * Text from a stranger made safe to show: line ends are line feeds; control characters, and the
 * invisible characters that turn the direction of what follows, are shown as a sign of their own.
 */
final class Clean {
  private static final char SIGN = '\uFFFD';

  private Clean() {}

  static String of(String text) {
    String lines = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    StringBuilder out = null;
    for (int i = 0; i < lines.length(); i++) {
      if (hidden(lines.charAt(i))) {
        if (out == null) {
          out = new StringBuilder(lines);
        }
        out.setCharAt(i, SIGN);
      }
    }
    return out == null ? lines : out.toString();
  }

  private static boolean hidden(char c) {
    boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
    boolean turns = (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    return control || turns;
  }
}
