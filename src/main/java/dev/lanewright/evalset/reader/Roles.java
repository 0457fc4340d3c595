package dev.lanewright.evalset.reader;

import java.util.List;

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

  private Roles() {}
}
