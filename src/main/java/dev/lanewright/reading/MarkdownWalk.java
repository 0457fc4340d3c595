package dev.lanewright.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Walks a parsed Markdown text without recursion, so that no nesting, however deep, can exhaust the
 * stack. HTML stays text, pictures become their words, links lead nowhere.
 */
final class MarkdownWalk {
  /** Deeper lists and quotations are shown at this depth. */
  private static final int DEEPEST = 8;

  /** The parser's own limit of open lists and quotations: without it some texts take minutes. */
  private static final int OPEN_BLOCKS = 64;

  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .maxOpenBlockParsers(OPEN_BLOCKS)
          .build();

  private final Assembly out = new Assembly();
  private final Map<Style, Integer> styles = new EnumMap<>(Style.class);
  private final List<Counter> lists = new ArrayList<>();
  private final List<List<List<Run>>> rows = new ArrayList<>();
  private List<List<Run>> cells = new ArrayList<>();
  private @Nullable String marker;
  private int quotes;

  /** The next number of a list, or -1 for one with bullets. */
  private static final class Counter {
    private int next;

    Counter(int next) {
      this.next = next;
    }

    String take() {
      return next < 0 ? "•" : next++ + ".";
    }
  }

  ReadableText read(String text) {
    Node root = PARSER.parse(text);
    Node at = root.getFirstChild();
    while (at != null) {
      enter(at);
      Node next = at.getFirstChild();
      while (next == null) {
        leave(at);
        next = at.getNext();
        if (next == null) {
          at = at.getParent();
          if (at == null || at.equals(root)) {
            return out.done();
          }
        }
      }
      at = next;
    }
    return out.done();
  }

  private void enter(Node node) {
    switch (node) {
      case BulletList l -> lists.add(new Counter(-1));
      case OrderedList l -> {
        Integer first = l.getMarkerStartNumber();
        lists.add(new Counter(first == null ? 1 : Math.max(0, first)));
      }
      case ListItem i -> marker = lists.getLast().take();
      case BlockQuote q -> quotes++;
      case Emphasis e -> add(Style.ITALIC, 1);
      case StrongEmphasis s -> add(Style.BOLD, 1);
      case Link l -> add(Style.LINK, 1);
      case Image i -> out.text("[picture: ", aside());
      case Text t -> out.text(t.getLiteral(), now());
      case Code c -> out.text(c.getLiteral(), with(Style.CODE));
      case HtmlInline h -> out.text(h.getLiteral(), with(Style.CODE));
      case SoftLineBreak b -> out.text("\n", now());
      case HardLineBreak b -> out.text("\n", now());
      case FencedCodeBlock c -> code(c.getInfo(), c.getLiteral());
      case IndentedCodeBlock c -> code("", c.getLiteral());
      case HtmlBlock h -> code("", h.getLiteral());
      case ThematicBreak r -> out.add(new Block.Rule(indent()));
      case TableBlock t -> rows.clear();
      case TableRow r -> cells = new ArrayList<>();
      default -> {}
    }
  }

  private void leave(Node node) {
    switch (node) {
      case BulletList l -> lists.removeLast();
      case OrderedList l -> lists.removeLast();
      case ListItem i -> {
        if (marker != null) {
          prose(0); // an item that holds nothing
        }
      }
      case BlockQuote q -> quotes--;
      case Emphasis e -> add(Style.ITALIC, -1);
      case StrongEmphasis s -> add(Style.BOLD, -1);
      case Link l -> {
        add(Style.LINK, -1);
        where(l);
      }
      case Image i -> out.text("]", aside());
      case Paragraph p -> prose(0);
      case Heading h -> prose(h.getLevel());
      case TableCell c -> cells.add(out.end());
      case TableRow r -> rows.add(cells);
      case TableBlock t -> out.add(new Block.Grid(indent(), rows));
      default -> {}
    }
  }

  /** Where a link leads, as text, unless its words say so already. */
  private void where(Link link) {
    boolean said =
        link.getFirstChild() instanceof Text t && link.getDestination().endsWith(t.getLiteral());
    if (!said && !link.getDestination().isBlank()) {
      out.text(" (" + link.getDestination() + ")", aside());
    }
  }

  private void prose(int heading) {
    out.prose(indent(), heading, marker, quotes > 0);
    marker = null;
  }

  private void code(@Nullable String language, String text) {
    if (marker != null) {
      prose(0);
    }
    String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    out.code(language == null ? "" : language.strip(), body, indent());
  }

  private int indent() {
    return Math.min(DEEPEST, Math.max(0, lists.size() - 1) + quotes);
  }

  private void add(Style style, int n) {
    styles.merge(style, n, Integer::sum);
  }

  private Set<Style> now() {
    var all = EnumSet.noneOf(Style.class);
    styles.forEach(
        (style, n) -> {
          if (n > 0) {
            all.add(style);
          }
        });
    return all;
  }

  private Set<Style> with(Style style) {
    Set<Style> all = now();
    all.add(style);
    return all;
  }

  private static Set<Style> aside() {
    return EnumSet.of(Style.ASIDE);
  }
}
