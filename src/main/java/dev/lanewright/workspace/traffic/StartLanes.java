package dev.lanewright.workspace.traffic;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Labels;
import dev.lanewright.engine.Need;
import dev.lanewright.engine.Needs;
import dev.lanewright.engine.Run;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Source;
import dev.lanewright.policy.TrainedNames;
import dev.lanewright.signal.FieldValues;
import dev.lanewright.signal.TextEvaluator;
import dev.lanewright.signal.TokenCounter;
import dev.lanewright.traffic.LoggedCall;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The lane at which a policy starts a logged call, by the engine itself. Safe for use by many
 * threads.
 */
public final class StartLanes {
  private final Policy policy;
  private final Set<Need> needs;
  private final TextEvaluator evaluator = new TextEvaluator(new TokenCounter());

  /**
   * @throws IllegalArgumentException where {@link #problem} says something
   */
  public StartLanes(Policy policy) {
    problem(policy)
        .ifPresent(
            p -> {
              throw new IllegalArgumentException(p);
            });
    this.policy = policy.withCascade(null);
    this.needs = Needs.of(this.policy);
  }

  /** Why a log's calls cannot be asked, in words; empty where they can. */
  public static Optional<String> problem(Policy policy) {
    List<String> trained = List.copyOf(TrainedNames.of(policy.withCascade(null)));
    return trained.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%s reads the trained model %s, which is not asked of a whole log: draw a set from it and audit that"
                .formatted(policy.name(), String.join(", ", trained)));
  }

  /** Index of the tier. */
  public int of(LoggedCall call) {
    Map<Need, Object> columns = new HashMap<>();
    String text = call.text();
    for (Need need : needs) {
      columns.put(need, column(need, call, text));
    }
    var table =
        new EvalTable(
            new long[] {1},
            List.of(""),
            new short[1],
            List.of(),
            new byte[1],
            new int[1],
            new Labels(new int[] {-1}, List.of()),
            columns);
    return Run.of(table, policy).start()[0];
  }

  private Object column(Need need, LoggedCall call, String text) {
    return switch (need) {
      case Need.Numbers n -> new double[] {number(n.source(), call)};
      case Need.Field f -> label(call.value(f.name()));
      case Need.Flag f -> new byte[] {(byte) (evaluator.flag(f.condition(), text) ? 1 : 0)};
      case Need.TextIntent t ->
          new Labels(
              new int[] {evaluator.textIntent(t.source(), text)}, evaluator.labels(t.source()));
      case Need.GateResult _, Need.Word _, Need.AnswerTokens _ ->
          throw new IllegalStateException(need + " comes after the start");
    };
  }

  private double number(Source source, LoggedCall call) {
    return source.kind() == Source.Kind.SIGNAL
        ? evaluator.signal(source.name(), call.messages(), call.fields())
        : FieldValues.number(call.value(source.name()));
  }

  private static Labels label(@Nullable String value) {
    return value == null
        ? new Labels(new int[] {-1}, List.of())
        : new Labels(new int[] {0}, List.of(value));
  }
}
