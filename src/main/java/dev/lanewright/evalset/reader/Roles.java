package dev.lanewright.evalset.reader;

import java.util.List;
import java.util.stream.Stream;

/** The roles that a column can have. */
public final class Roles {
  /** About the request: of one sample. */
  public static final List<String> SAMPLE =
      List.of(
          "id",
          "prompt",
          "messages",
          "system",
          "options",
          "context",
          "category",
          "conversation",
          "reference",
          "expected_format",
          "pin",
          "models",
          "rows");

  /** About one model's answer. {@code latency} is in milliseconds, {@code latency_s} in seconds. */
  public static final List<String> ANSWER =
      List.of(
          "model",
          "provider",
          "repeat",
          "answer",
          "score",
          "prediction",
          "input_tokens",
          "output_tokens",
          "cost",
          "latency",
          "latency_s",
          "confidence",
          "error");

  /** About two answers that are compared. {@code models} is one column that names both. */
  public static final List<String> PAIR =
      List.of("pair", "turn", "model_a", "model_b", "models_ab", "answer_a", "answer_b");

  /**
   * About one verdict. In place of a column may stand a literal, {@code =} and its text: {@code
   * kind} is =judge, =person or =grader; {@code frame} says what the winner is told in: =pair (A
   * and B, whatever order was shown) or =shown (the first and second shown); {@code order} may be
   * =a_first or =b_first; {@code scale} is the best score, such as =10.
   */
  public static final List<String> VERDICT =
      List.of(
          "judge",
          "kind",
          "protocol",
          "verdict",
          "frame",
          "order",
          "rationale",
          "raw",
          "scale",
          "score",
          "cost",
          "latency",
          "latency_s",
          "repeat");

  /** Every role. */
  public static final List<String> ALL =
      Stream.of(SAMPLE, ANSWER, PAIR, VERDICT).flatMap(List::stream).distinct().toList();

  private Roles() {}
}
