package dev.lanewright.policy.regex;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a parsed expression with explicit classes, without flags, captures and laziness. */
final class RegexWriter {
  private static final String SYNTAX = "^$\\.*+?()[]{}|/";

  private final boolean python;

  /**
   * @param python whether for Python, whose {@code $} also matches before a final line feed and
   *     whose {@code \B} fails on the empty text
   */
  RegexWriter(boolean python) {
    this.python = python;
  }

  String write(Node node) {
    return switch (node) {
      case Node.Chars c -> set(c.set());
      case Node.Place p -> place(p);
      case Node.Seq s ->
          s.parts().stream()
              .map(n -> n instanceof Node.Alt ? grouped(n) : write(n))
              .collect(Collectors.joining());
      case Node.Alt a -> a.branches().stream().map(this::write).collect(Collectors.joining("|"));
      case Node.Repeat r ->
          (r.of() instanceof Node.Chars ? write(r.of()) : grouped(r.of())) + times(r);
    };
  }

  private String grouped(Node node) {
    return "(?:" + write(node) + ")";
  }

  private static String times(Node.Repeat r) {
    if (r.max() < 0) {
      return r.min() == 0 ? "*" : r.min() == 1 ? "+" : "{" + r.min() + ",}";
    }
    if (r.min() == 0 && r.max() == 1) {
      return "?";
    }
    return r.min() == r.max() ? "{" + r.min() + "}" : "{" + r.min() + "," + r.max() + "}";
  }

  private String place(Node.Place place) {
    return switch (place) {
      case START -> "^";
      case END -> python ? "\\Z" : "$";
      case WORD_EDGE -> "\\b";
      case NO_WORD_EDGE -> python ? "(?!\\b)" : "\\B";
    };
  }

  private static String set(CodePoints set) {
    if (set.ranges() == 1 && set.first(0) == set.last(0)) {
      return character(set.first(0), false);
    }
    CodePoints others = set.complement();
    boolean negated = set.ranges() == 0 || (others.ranges() > 0 && others.ranges() < set.ranges());
    CodePoints shown = negated ? others : set;
    var out = new StringBuilder(negated ? "[^" : "[");
    for (int i = 0; i < shown.ranges(); i++) {
      out.append(character(shown.first(i), true));
      if (shown.last(i) > shown.first(i)) {
        out.append(shown.last(i) > shown.first(i) + 1 ? "-" : "");
        out.append(character(shown.last(i), true));
      }
    }
    return out.append(']').toString();
  }

  private static String character(int c, boolean inClass) {
    if (c < ' ' || c == 0x7F) {
      return switch (c) {
        case '\n' -> "\\n";
        case '\r' -> "\\r";
        case '\t' -> "\\t";
        default -> "\\x%02x".formatted(c);
      };
    }
    boolean escaped = SYNTAX.indexOf(c) >= 0 || (inClass && c == '-');
    return (escaped ? "\\" : "") + Character.toString(c);
  }

  /** Alternatives, written as one node. */
  static Node anyOf(List<Node> nodes) {
    return nodes.size() == 1 ? nodes.getFirst() : new Node.Alt(nodes);
  }
}
