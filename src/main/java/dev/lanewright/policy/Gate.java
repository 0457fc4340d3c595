package dev.lanewright.policy;

import java.util.Map;

/**
 * A check of an answer that lets a cascade stop or escalate. A gate passes, fails or is unreadable.
 */
public sealed interface Gate {

  /** A gate that reads the answer's text. */
  sealed interface Text extends Gate {}

  /**
   * The recorded self-confidence (0..1) is at least this, after {@link Rounding#round9}; unreadable
   * where none was recorded.
   */
  record Confidence(double atLeast) implements Gate {}

  /** The answer has a match of the regular expression (portable subset). */
  record Regex(String pattern) implements Text {}

  /** The answer's length in Unicode code points lies in the range. */
  record Length(Range range) implements Text {}

  /** The answer is neither empty (white space only) nor a refusal. */
  record NotRefusal() implements Text {}

  /**
   * The answer is JSON that satisfies the schema (the portable subset of JSON Schema 2020-12);
   * unreadable where it is not JSON.
   *
   * @param schema the schema as maps, lists, strings, numbers, booleans and nulls
   */
  record Schema(Map<String, ?> schema) implements Text {}

  /**
   * The answer equals the known good reference; unreadable where the sample has none.
   *
   * @param normalised compare after folding ASCII case, white space and outer punctuation
   */
  record Reference(boolean normalised) implements Text {}
}
