package dev.lanewright.ship.labels;

import dev.lanewright.reading.Block;
import dev.lanewright.reading.ReadableText;
import dev.lanewright.reading.Run;
import dev.lanewright.reading.Style;
import java.util.List;

/** HTML from text and from blocks of text. Everything that comes from outside is escaped here. */
final class Html {
  private static final int TOO_LONG = 20_000;

  private Html() {}

  /** Text, in an element or in a quoted attribute. */
  static String escape(String text) {
    var out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /** A text read as Markdown; very long ones are cut, and say so. */
  static String markdown(String text) {
    String shown = text.length() > TOO_LONG ? text.substring(0, TOO_LONG) : text;
    var out = new StringBuilder();
    ReadableText.markdown(shown).blocks().forEach(b -> block(out, b));
    if (text.length() > TOO_LONG) {
      out.append("<p class=muted>… ")
          .append(String.format(java.util.Locale.ROOT, "%,d", text.length() - TOO_LONG))
          .append(" more characters</p>");
    }
    return out.toString();
  }

  private static void block(StringBuilder out, Block block) {
    String indent = block.indent() == 0 ? "" : " style='margin-left:" + 18 * block.indent() + "px'";
    switch (block) {
      case Block.Prose p -> {
        String tag = p.heading() == 0 ? "p" : "h" + Math.min(6, p.heading() + 3);
        out.append('<').append(tag).append(p.quoted() ? " class=quote" : "").append(indent);
        out.append('>');
        if (p.marker() != null) {
          out.append(escape(p.marker())).append(' ');
        }
        runs(out, p.runs());
        out.append("</").append(tag).append('>');
      }
      case Block.Code c ->
          out.append("<pre")
              .append(indent)
              .append('>')
              .append(escape(c.text().text()))
              .append("</pre>");
      case Block.Grid g -> {
        out.append("<table").append(indent).append('>');
        for (List<List<Run>> row : g.rows()) {
          out.append("<tr>");
          for (List<Run> cell : row) {
            out.append("<td>");
            runs(out, cell);
          }
        }
        out.append("</table>");
      }
      case Block.Rule r -> out.append("<hr>");
    }
  }

  private static void runs(StringBuilder out, List<Run> runs) {
    for (Run r : runs) {
      var close = new StringBuilder();
      for (Style s : r.styles()) {
        String tag =
            switch (s) {
              case BOLD -> "b";
              case ITALIC -> "i";
              case CODE -> "code";
              case LINK -> "u";
              case ASIDE -> "small";
            };
        out.append('<').append(tag).append('>');
        close.insert(0, "</" + tag + ">");
      }
      out.append(escape(r.text()).replace("\n", "<br>")).append(close);
    }
  }
}
