package dev.lanewright.ship;

/**
 * Text for a CSV cell that no spreadsheet runs as a formula: a cell that begins with {@code = +
 * - @}, a tab or a line break gets an apostrophe in front (OWASP, "CSV Injection"), also where
 * blanks come first, which spreadsheets drop. Numbers that the program writes itself need it not.
 */
public final class SafeCell {
  private SafeCell() {}

  /** The text, harmless. */
  public static String of(String text) {
    String seen = text.stripLeading();
    boolean control = !text.isEmpty() && "\t\r\n".indexOf(text.charAt(0)) >= 0;
    boolean formula =
        !seen.isEmpty() && "=+-@\uFF1D\uFF0B\uFF0D\uFF20".indexOf(seen.charAt(0)) >= 0;
    return control || formula ? "'" + text : text;
  }
}
