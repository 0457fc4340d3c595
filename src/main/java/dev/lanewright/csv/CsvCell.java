package dev.lanewright.csv;

import java.util.regex.Pattern;

/**
 * Texts for CSV cells. A spreadsheet takes a cell that begins with {@code =}, {@code +}, {@code -}
 * or {@code @} for a formula, and a formula can read files and reach the network (OWASP, "CSV
 * injection"): such a text gets an apostrophe before it. Plain numbers stay as they are.
 */
public final class CsvCell {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
  private static final String LEADING = "=+-@\t\r\n";

  private CsvCell() {}

  /** The text as no program takes it for a formula. */
  public static String safe(String text) {
    boolean formula =
        !text.isEmpty()
            && (LEADING.indexOf(text.charAt(0)) >= 0 || "＝＋－＠".indexOf(text.charAt(0)) >= 0);
    return formula && !NUMBER.matcher(text).matches() ? "'" + text : text;
  }

  /** The text safe and, where it must be, quoted (RFC 4180). */
  public static String quoted(String text) {
    String safe = safe(text);
    boolean quote = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quote ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
