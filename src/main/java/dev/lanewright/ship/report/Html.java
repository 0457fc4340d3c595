package dev.lanewright.ship.report;

import java.util.List;
import java.util.regex.Pattern;

/** Writes HTML. Every text goes through {@link #text}: what comes from data is inert. */
final class Html {
  /** A word, such as a hash, that no column is wide enough for. */
  private static final Pattern LONG = Pattern.compile("\\S{32}");

  private final StringBuilder out = new StringBuilder();

  /** Markup of our own. */
  Html raw(String markup) {
    out.append(markup).append('\n');
    return this;
  }

  /** A text of any origin as it stands in markup or in a quoted attribute. */
  static String text(String value) {
    var safe = new StringBuilder();
    value
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                  boolean control = (c < 0x20 && c != '\n' && c != '\t') || c == 0x7F;
                  boolean turning = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
                  safe.appendCodePoint(control || turning ? 0xFFFD : c);
                }
              }
            });
    return safe.toString();
  }

  /** An element with a text. */
  Html element(String tag, String style, String value) {
    String styled = style.isEmpty() ? "" : " class=\"" + style + "\"";
    return raw("<" + tag + styled + ">" + text(value) + "</" + tag + ">");
  }

  /** A table; columns whose title begins with {@code >} are right-aligned. */
  Html table(List<String> titles, List<List<String>> rows) {
    raw("<table><thead><tr>");
    for (String title : titles) {
      boolean right = title.startsWith(">");
      out.append(right ? "<th class=\"r\">" : "<th>");
      out.append(text(right ? title.substring(1) : title)).append("</th>");
    }
    raw("</tr></thead><tbody>");
    for (List<String> row : rows) {
      out.append("<tr>");
      for (int k = 0; k < row.size(); k++) {
        out.append(
            titles.get(k).startsWith(">")
                ? "<td class=\"r\">"
                : LONG.matcher(row.get(k)).find() ? "<td class=\"w\">" : "<td>");
        out.append(text(row.get(k))).append("</td>");
      }
      raw("</tr>");
    }
    return raw("</tbody></table>");
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
