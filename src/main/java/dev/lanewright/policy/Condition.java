package dev.lanewright.policy;

import java.util.List;

/**
 * What must hold of a request for a guard or rule to apply. Two-valued: a leaf over a missing field
 * or signal is false (so its {@link Not} is true).
 *
 * <p>Text leaves read the request's text: the contents of all {@code user} messages in order,
 * joined by one line feed.
 */
public sealed interface Condition {

  /** All of them hold; true when empty. */
  record All(List<Condition> of) implements Condition {
    public All {
      of = List.copyOf(of);
    }
  }

  /** At least one of them holds; false when empty. */
  record Any(List<Condition> of) implements Condition {
    public Any {
      of = List.copyOf(of);
    }
  }

  /** It does not hold. */
  record Not(Condition of) implements Condition {}

  /** A leaf that reads the request's text. */
  sealed interface Text extends Condition {}

  /**
   * The text holds at least one of the words or phrases, without regard to case, as whole words. A
   * phrase's side that is no letter, digit or underscore needs no word boundary.
   */
  record Keyword(List<String> words) implements Text {
    public Keyword {
      words = List.copyOf(words);
    }
  }

  /** The text has a match of the regular expression (portable subset, see PortableRegex). */
  record Regex(String pattern) implements Text {}

  /** The metadata field's text is one of these, exactly. */
  record FieldIn(String field, List<String> in) implements Condition {
    public FieldIn {
      in = List.copyOf(in);
    }
  }

  /** The number of the source (a signal, a numeric field) lies in the range. */
  record InRange(Source source, Range range) implements Condition {}
}
