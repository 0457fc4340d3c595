package dev.lanewright.engine;

import dev.lanewright.policy.Condition;
import dev.lanewright.policy.Gate;
import dev.lanewright.policy.IntentSource;
import dev.lanewright.policy.Source;

/** A column that a policy reads besides those every table has. */
public sealed interface Need {
  /** Whether the column is what a trained model of that name says. */
  default boolean isOf(String model) {
    return switch (this) {
      case Numbers n ->
          n.source().kind() != Source.Kind.SIGNAL
              && n.source().kind() != Source.Kind.FIELD
              && n.source().model().equals(model);
      case TextIntent t ->
          t.source() instanceof IntentSource.Trained trained && trained.name().equals(model);
      case Field f -> false;
      case Flag f -> false;
      case GateResult g -> false;
      case Word w -> false;
      case AnswerTokens a -> false;
    };
  }

  /** Whether the column is read of that metadata field. */
  default boolean reads(String field) {
    return switch (this) {
      case Numbers n -> n.source().equals(Source.field(field));
      case Field f -> f.name().equals(field);
      case GateResult g -> g.gate() instanceof Gate.Grounded of && of.field().equals(field);
      case Word w -> w.gate() instanceof Gate.Replied of && of.field().equals(field);
      case TextIntent t -> false;
      case Flag f -> false;
      case AnswerTokens a -> false;
    };
  }

  /** Numbers of a source: {@code double[]}, NaN when missing. */
  record Numbers(Source source) implements Need {}

  /** Texts of a metadata field: {@link Labels}. */
  record Field(String name) implements Need {}

  /** Where a text condition holds: {@code byte[]} of 0 and 1. */
  record Flag(Condition.Text condition) implements Need {}

  /**
   * Labels of a keyword, pattern or trained intent source: {@link Labels} whose values are its
   * labels.
   */
  record TextIntent(IntentSource source) implements Need {}

  /**
   * What a text gate says of a model's first answer: {@code byte[]} of {@link #FAIL}, {@link
   * #PASS}, {@link #UNREADABLE}; FAIL where there is no answer.
   */
  record GateResult(Gate.Text gate, String model) implements Need {}

  /**
   * What a gate that takes a call says of a model's first answer: {@code byte[]} of {@link #FAIL},
   * {@link #PASS}, {@link #UNREADABLE}, and {@link #MISSING} where the call was never recorded.
   */
  record Word(Gate.Called gate, String model) implements Need {}

  /**
   * How long the text of a model's first answer is, as a hint for the next tier: {@code double[]}
   * of tokens, estimated; NaN where no text was recorded.
   */
  record AnswerTokens(String model) implements Need {}

  /** The gate fails. */
  byte FAIL = 0;

  /** The gate passes. */
  byte PASS = 1;

  /** The gate cannot be read, and so escalates. */
  byte UNREADABLE = 2;

  /** What the gate would say was never recorded. */
  byte MISSING = 4;
}
