package dev.lanewright.policy;

import java.util.List;
import java.util.stream.Stream;

/** Names of the signals that are numbers; {@code Signals} and {@code Counted} compute them. */
public final class SignalNames {
  /** Those that are known after every import. */
  public static final List<String> BASIC =
      List.of(
          "chars",
          "tokens",
          "expected_output_tokens",
          "code",
          "multi_step",
          "tools",
          "images",
          "turns");

  /** Those that count matches of a pattern in the request's text. */
  public static final List<String> COUNTED =
      List.of(
          "words",
          "long_words",
          "sentences",
          "lines",
          "commas",
          "capitals",
          "questions",
          "quotes",
          "options",
          "digits",
          "numbers",
          "large_numbers",
          "decimals",
          "fractions",
          "percents",
          "money",
          "operators",
          "negations",
          "quantities",
          "durations",
          "conditions",
          "asks_coding",
          "asks_creative",
          "asks_analytical",
          "asks_factual");

  /** All of them. */
  public static final List<String> ALL = Stream.concat(BASIC.stream(), COUNTED.stream()).toList();

  private SignalNames() {}
}
