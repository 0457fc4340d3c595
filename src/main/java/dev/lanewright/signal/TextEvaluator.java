package dev.lanewright.signal;

import dev.lanewright.evalset.Message;
import dev.lanewright.policy.Condition;
import dev.lanewright.policy.Gate;
import dev.lanewright.policy.IntentSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Answers the questions that policies put to texts, one text at a time; compiles each question
 * once. Whoever asks one question of very many texts compiles it through {@link GateEvaluator},
 * {@link ConditionEvaluator} or {@link IntentEvaluator} and keeps the result. Safe for concurrent
 * use.
 */
public final class TextEvaluator {
  private final TokenCounter tokens;
  private final Signals signals;
  private final Map<Gate.Text, GateEvaluator> gates = new ConcurrentHashMap<>();
  private final Map<Gate.Agreement, Agreements> agreements = new ConcurrentHashMap<>();
  private final Map<Condition.Text, Predicate<String>> conditions = new ConcurrentHashMap<>();
  private final Map<IntentSource, IntentEvaluator> intents = new ConcurrentHashMap<>();

  public TextEvaluator(TokenCounter tokens) {
    this.tokens = tokens;
    this.signals = new Signals(tokens);
  }

  /**
   * What the gate says of an answer: {@code Need.PASS}, {@code Need.FAIL} (also where there is no
   * answer) or {@code Need.UNREADABLE}.
   *
   * @param field text of the field that the gate reads, or null
   * @throws IllegalArgumentException where the gate's pattern or schema is outside the subset
   */
  public byte gate(
      Gate.Text gate, @Nullable String answer, @Nullable String reference, @Nullable String field) {
    return gates.computeIfAbsent(gate, GateEvaluator::compile).gate(answer, reference, field);
  }

  /**
   * Whether two answers agree: {@code Need.PASS}, {@code Need.FAIL} (also without the first) or
   * {@code Need.UNREADABLE} (also without the other).
   *
   * @throws IllegalArgumentException where the gate's pattern is outside the subset
   */
  public byte agreement(Gate.Agreement gate, @Nullable String answer, @Nullable String other) {
    return agreements.computeIfAbsent(gate, Agreements::new).word(answer, other);
  }

  /**
   * Whether the condition holds of a request's text.
   *
   * @throws IllegalArgumentException where the condition's pattern is outside the subset
   */
  public boolean flag(Condition.Text condition, String text) {
    return conditions.computeIfAbsent(condition, ConditionEvaluator::compile).test(text);
  }

  /**
   * Index, in {@link #labels}, of the label that a keyword or pattern source gives the text; -1 for
   * none, and for a field source.
   *
   * @throws IllegalArgumentException where a pattern is outside the subset
   */
  public int textIntent(IntentSource source, String text) {
    return intents.computeIfAbsent(source, IntentEvaluator::compile).label(text);
  }

  /** The labels a keyword or pattern source can give, in order; empty for a field source. */
  public List<String> labels(IntentSource source) {
    return intents.computeIfAbsent(source, IntentEvaluator::compile).labels();
  }

  /** A signal of a request, see {@link Signals#number}. */
  public double signal(String name, List<Message> messages, Map<String, ?> fields) {
    return signals.number(name, messages, fields);
  }

  /** Tokens of a text, estimated. */
  public int tokens(String text) {
    return tokens.count(text);
  }
}
