package dev.lanewright.signal;

import dev.lanewright.evalset.Message;
import dev.lanewright.evalset.Sample;
import dev.lanewright.policy.SignalNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The signals of a request, each a pure function of its messages, its text (see {@link
 * Sample#textOf}) and its metadata. Safe for concurrent use.
 *
 * <table>
 * <caption>Definitions</caption>
 * <tr><td>chars</td><td>Unicode code points of the text; a lone surrogate counts as one
 * <tr><td>tokens</td><td>the numeric field {@code tokens}, else the cl100k_base tokens of all
 * messages' contents, summed; portable routers take the number from the caller
 * <tr><td>expected_output_tokens</td><td>the numeric field of that name, else missing
 * <tr><td>code</td><td>1 where the text opens a fenced code block, see {@link Wordings#code}
 * <tr><td>multi_step</td><td>1 where the text has a word of {@link Wordings#STEPS} or a numbered list's second item
 * <tr><td>language</td><td>a label, see {@link #language}; no number
 * <tr><td>tools</td><td>the numeric field {@code tools}, else 1 where a message has the role {@code
 * tool}, else 0
 * <tr><td>images</td><td>the numeric field {@code images}, else 0
 * <tr><td>turns</td><td>messages with the role {@code user}
 * <tr><td>{@link Counted}</td><td>how often a pattern matches the text
 * </table>
 */
public final class Signals {
  /** Names of the signals that are numbers and known after every import. */
  public static final List<String> NUMBERS = SignalNames.BASIC;

  /** Names of all signals that are numbers. */
  public static final List<String> ALL = SignalNames.ALL;

  /** Name of the signal that is a label. */
  public static final String LANGUAGE = "language";

  private final TokenCounter tokens;
  private final PortableRegex code = PortableRegex.of(Wordings.code());
  private final PortableRegex list = PortableRegex.of(Wordings.list());
  private final KeywordMatcher steps = new KeywordMatcher(Wordings.STEPS);

  private final Map<String, PortableRegex> counted = new HashMap<>();

  public Signals(TokenCounter tokens) {
    this.tokens = tokens;
    Counted.NAMES.forEach(n -> counted.put(n, PortableRegex.of(Counted.pattern(n))));
  }

  /**
   * The signal's number for a request; NaN when missing or when no signal of that name is a number.
   *
   * @param fields the sample's metadata: {@code String}, {@code Double} or {@code Boolean}
   */
  public double number(String name, List<Message> messages, Map<String, ?> fields) {
    return switch (name) {
      case "chars" -> chars(Sample.textOf(messages));
      case "tokens" ->
          !Double.isNaN(FieldValues.number(fields.get(name)))
              ? FieldValues.number(fields.get(name))
              : messages.stream().mapToInt(m -> tokens.count(m.content())).sum();
      case "expected_output_tokens" -> FieldValues.number(fields.get(name));
      case "code" -> code.find(Sample.textOf(messages)) ? 1 : 0;
      case "multi_step" -> multiStep(Sample.textOf(messages)) ? 1 : 0;
      case "tools" ->
          given(fields, name, messages.stream().anyMatch(m -> m.role().equals("tool")) ? 1 : 0);
      case "images" -> given(fields, name, 0);
      case "turns" -> messages.stream().filter(m -> m.role().equals("user")).count();
      default -> {
        PortableRegex pattern = counted.get(name);
        yield pattern == null ? Double.NaN : pattern.count(Sample.textOf(messages));
      }
    };
  }

  private boolean multiStep(String text) {
    return steps.find(text) || list.find(text);
  }

  private static double given(Map<String, ?> fields, String name, double otherwise) {
    double number = FieldValues.number(fields.get(name));
    return Double.isNaN(number) ? otherwise : number;
  }

  /** Code points of the text. */
  public static int chars(String text) {
    return text.codePointCount(0, text.length());
  }

  /** The language of the text as an ISO 639-1 code, or null where there is nothing to tell by. */
  public static @Nullable String language(String text) {
    return Languages.of(text);
  }
}
