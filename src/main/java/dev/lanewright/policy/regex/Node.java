package dev.lanewright.policy.regex;

import java.util.List;

/**
 * A parsed regular expression. Greedy and lazy are the same here: only whether it matches counts.
 */
sealed interface Node {
  /** One code point of a set. */
  record Chars(CodePoints set) implements Node {}

  /** One after the other; empty: the empty text. */
  record Seq(List<Node> parts) implements Node {
    public Seq {
      parts = List.copyOf(parts);
    }
  }

  /** One of them. */
  record Alt(List<Node> branches) implements Node {
    public Alt {
      branches = List.copyOf(branches);
    }
  }

  /** From {@code min} to {@code max} times; {@code max} -1: no bound. */
  record Repeat(Node of, int min, int max) implements Node {}

  /** A place between code points. */
  enum Place implements Node {
    /** {@code ^}: start of the text. */
    START,
    /** {@code $}: end of the text. */
    END,
    /** {@code \b}: between an ASCII word character and another or the text's end. */
    WORD_EDGE,
    /** {@code \B}: any other place. */
    NO_WORD_EDGE
  }

  /** Whether this matches the empty text only. */
  default boolean isEmpty() {
    return this instanceof Seq s && s.parts().isEmpty();
  }

  /** Characters and places after every bounded repetition is written out. */
  default long size() {
    return switch (this) {
      case Chars c -> 1;
      case Place p -> 1;
      case Seq s -> s.parts().stream().mapToLong(Node::size).sum();
      case Alt a -> 1 + a.branches().stream().mapToLong(Node::size).sum();
      case Repeat r -> 1 + r.of().size() * Math.max(1, r.max() < 0 ? r.min() : r.max());
    };
  }
}
