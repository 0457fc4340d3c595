package dev.lanewright.policy.regex;

import java.util.ArrayList;
import java.util.List;

/** Recursive-descent parser of the portable subset, see {@link PortablePattern}. */
final class RegexParser {
  private static final int MOST_DEPTH = 50;
  private static final int MOST_SIZE = 20_000;

  private final Cursor in;
  private final Escapes escapes;
  private boolean fold;
  private int depth;

  private RegexParser(String pattern) {
    this.in = new Cursor(pattern);
    this.escapes = new Escapes(in);
  }

  static Node parse(String pattern) {
    return new RegexParser(pattern).whole();
  }

  private Node whole() {
    fold = in.takes("(?i)");
    Node node = alternation();
    if (!in.done()) {
      throw in.refuse("\")\" closes no group; write \\) for the character");
    }
    if (node.size() > MOST_SIZE) {
      throw new RegexSyntaxException(1, "the repetitions multiply to more than 20,000 parts");
    }
    return node;
  }

  private Node alternation() {
    List<Node> branches = new ArrayList<>();
    do {
      branches.add(sequence());
    } while (in.takes("|"));
    return branches.size() == 1 ? branches.getFirst() : new Node.Alt(branches);
  }

  private Node sequence() {
    List<Node> parts = new ArrayList<>();
    while (!in.done() && in.peek() != '|' && in.peek() != ')') {
      Node part = repeated();
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    return parts.size() == 1 ? parts.getFirst() : new Node.Seq(parts);
  }

  private Node repeated() {
    Node atom = atom();
    int[] bounds = quantifier();
    if (bounds.length == 0) {
      return atom;
    }
    if (atom instanceof Node.Place) {
      throw in.refuse("a position such as ^, $ or \\b cannot be repeated");
    }
    in.takes("?");
    if (!in.done() && in.peek() == '+') {
      throw in.refuse("possessive quantifiers are not portable");
    }
    if (!in.done() && "*?{".indexOf(in.peek()) >= 0) {
      throw in.refuse("two quantifiers in a row; put the first into a group (?:…)");
    }
    boolean nothing = bounds[1] == 0 || atom.isEmpty();
    return nothing ? new Node.Seq(List.of()) : new Node.Repeat(atom, bounds[0], bounds[1]);
  }

  /** Bounds of the quantifier that follows, empty for none. */
  private int[] quantifier() {
    if (in.takes("*")) {
      return new int[] {0, -1};
    }
    if (in.takes("+")) {
      return new int[] {1, -1};
    }
    if (in.takes("?")) {
      return new int[] {0, 1};
    }
    if (!in.takes("{")) {
      return new int[0];
    }
    int min = in.bound();
    int max = min;
    if (in.takes(",")) {
      max = !in.done() && in.peek() == '}' ? -1 : in.bound();
    }
    if (!in.takes("}")) {
      throw in.refuse("a repetition is written {n}, {n,} or {n,m}; write \\{ for the character");
    }
    if (max >= 0 && max < min) {
      throw in.refuse("the repetition's bounds are in the wrong order");
    }
    return new int[] {min, max};
  }

  private Node atom() {
    int c = in.peek();
    return switch (c) {
      case '(' -> group();
      case '[' -> {
        in.next();
        yield chars(CharClass.read(in, escapes, fold));
      }
      case '\\' -> escape();
      case '.' -> {
        in.next();
        yield chars(CodePoints.DOT);
      }
      case '^', '$' -> {
        in.next();
        yield c == '^' ? Node.Place.START : Node.Place.END;
      }
      case '*', '+', '?' -> throw in.refuse("there is nothing to repeat");
      case '{', '}', ']' ->
          throw in.refuse("write \\%1$c for the character %1$c".formatted((char) c));
      default -> literal(in.literal());
    };
  }

  private Node group() {
    in.next();
    if (++depth > MOST_DEPTH) {
      throw in.refuse("more than 50 groups inside one another");
    }
    if (!in.takes("?:") && !in.done() && in.peek() == '?') {
      throw in.refuse(
          "only (…) and (?:…) are portable, and (?i) at the very start; "
              + "no look-around, named groups or other flags");
    }
    Node node = alternation();
    if (!in.takes(")")) {
      throw in.refuse("a group is not closed; write \\( for the character");
    }
    depth--;
    return node;
  }

  private Node escape() {
    if (in.takes("\\b")) {
      return Node.Place.WORD_EDGE;
    }
    if (in.takes("\\B")) {
      return Node.Place.NO_WORD_EDGE;
    }
    in.next();
    CodePoints set = escapes.set();
    return set != null ? chars(set) : literal(escapes.single());
  }

  private Node literal(int codePoint) {
    CodePoints one = CodePoints.single(codePoint);
    return chars(fold ? one.withCaseVariants() : one);
  }

  private static Node chars(CodePoints set) {
    return new Node.Chars(set);
  }
}
