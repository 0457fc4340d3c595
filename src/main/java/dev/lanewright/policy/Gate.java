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

  /**
   * How sure the answer itself says it is, 0..1 after {@link Rounding#round9}, is at least this;
   * unreadable where it does not say.
   *
   * @param form how it says so
   */
  record Stated(Form form, double atLeast) implements Text {
    /** How an answer says how sure it is. */
    public enum Form {
      /** The last "confidence" in the text with a number from 0 to 10 after it. */
      NUMBER,
      /**
       * A JSON object at the end, with {@code confidence} from 0 to 1, and where it has {@code
       * needs_escalation} as true, the gate fails.
       */
      BLOCK
    }
  }

  /**
   * Every source that the answer cites in square brackets is among those that a field of the
   * request lists; unreadable where it cites none or the field is missing.
   *
   * @param field names of sources, as a JSON list or apart by commas, semicolons or lines
   */
  record Grounded(String field) implements Text {}

  /**
   * A gate that takes a call of its own, whose dollars and time are part of the path. A sample
   * whose path needs a call that was never recorded is uncovered.
   */
  sealed interface Called extends Gate {}

  /**
   * A gate that asks a model about the answer: YES or NO, or JSON with {@code passes}; anything
   * else is unreadable. What was replied is kept in a field of the sample, so that every tier needs
   * a field of its own.
   */
  sealed interface Replied extends Called {
    /** The field that holds the reply. */
    String field();

    /** The field that holds what the call cost, in USD; missing: unpriced. */
    default String costField() {
      return field() + "_cost_usd";
    }

    /** The field that holds how long it took, in milliseconds; missing: unknown. */
    default String latencyField() {
      return field() + "_latency_ms";
    }
  }

  /**
   * A second model says whether the answer passes.
   *
   * @param model {@code provider/id}; one tier above what it checks is usual
   */
  record Verifier(String model, String field) implements Replied {}

  /** The tier's own model looks at its answer again, under a stricter prompt. */
  record Critique(String field) implements Replied {}

  /**
   * Another model, asked the same, says the same: the last match of the pattern in both answers, or
   * both whole answers, are equal but for ASCII case and all but letters and digits. Unreadable
   * where one of them has no match.
   *
   * @param model {@code provider/id}
   * @param pattern portable regular expression, empty for the whole answer
   */
  record Agreement(String model, String pattern) implements Called {}
}
