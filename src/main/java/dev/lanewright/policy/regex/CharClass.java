package dev.lanewright.policy.regex;

import org.jspecify.annotations.Nullable;

/** Reads what stands between the brackets of a character class. */
final class CharClass {
  private final Cursor in;
  private final Escapes escapes;

  private CharClass(Cursor in, Escapes escapes) {
    this.in = in;
    this.escapes = escapes;
  }

  /** Reads to the closing bracket; the opening one is behind. */
  static CodePoints read(Cursor in, Escapes escapes, boolean fold) {
    return new CharClass(in, escapes).whole(fold);
  }

  private CodePoints whole(boolean fold) {
    boolean negated = in.takes("^");
    CodePoints set = CodePoints.of();
    boolean empty = true;
    while (!in.takes("]")) {
      if (in.done()) {
        throw in.refuse("a class is not closed; write \\[ for the character");
      }
      set = set.union(item(fold));
      empty = false;
    }
    if (empty) {
      throw in.refuse("an empty class; write \\] for the character");
    }
    return negated ? set.complement() : set;
  }

  private CodePoints item(boolean fold) {
    CodePoints named = named();
    boolean dashAhead = !in.done() && in.peek() == '-';
    if (named != null) {
      if (dashAhead && !in.takes("-]")) {
        throw in.refuse("a class such as \\w cannot start a range");
      }
      return dashAhead ? closedAfterDash(named) : named;
    }
    int first = single();
    if (in.done() || in.peek() != '-') {
      return folded(CodePoints.single(first), fold);
    }
    if (in.takes("-]")) {
      in.back();
      return folded(CodePoints.single(first).union(CodePoints.single('-')), fold);
    }
    in.next();
    if (in.done() || named() != null) {
      throw in.refuse("a range ends with one character");
    }
    int last = single();
    if (last < first) {
      throw in.refuse("the range's ends are in the wrong order");
    }
    return folded(CodePoints.range(first, last), fold);
  }

  private CodePoints closedAfterDash(CodePoints named) {
    in.back();
    return named.union(CodePoints.single('-'));
  }

  /** A class such as {@code \w}, or null with nothing read. */
  private @Nullable CodePoints named() {
    if (in.peek() != '\\') {
      return null;
    }
    in.next();
    CodePoints set = escapes.set();
    if (set == null) {
      in.back();
    }
    return set;
  }

  private int single() {
    if (in.takes("\\")) {
      return escapes.single();
    }
    if (in.peek() == '[') {
      throw in.refuse("write \\[ for the character [; classes such as [:alpha:] are not portable");
    }
    return in.literal();
  }

  private static CodePoints folded(CodePoints set, boolean fold) {
    return fold ? set.withCaseVariants() : set;
  }
}
