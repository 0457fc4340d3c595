package dev.lanewright.signal;

import dev.lanewright.engine.Need;
import dev.lanewright.policy.Gate;
import org.jspecify.annotations.Nullable;

/** A gate on an answer's text, compiled. Safe for concurrent use. */
@FunctionalInterface
public interface GateEvaluator {
  /**
   * {@link Need#PASS}, {@link Need#FAIL} or {@link Need#UNREADABLE}; a missing answer fails.
   *
   * @param reference the known good answer, or null
   * @param field text of the field that the gate reads, or null
   */
  byte gate(@Nullable String answer, @Nullable String reference, @Nullable String field);

  /**
   * Compiles the gate.
   *
   * @throws IllegalArgumentException where its pattern or schema is outside the portable subset
   */
  static GateEvaluator compile(Gate.Text gate) {
    GateEvaluator present =
        switch (gate) {
          case Gate.Regex r -> {
            PortableRegex regex = PortableRegex.compile(r.pattern());
            yield (answer, reference, field) -> passIf(answer != null && regex.find(answer));
          }
          case Gate.Length l ->
              (answer, reference, field) ->
                  passIf(answer != null && l.range().contains(Signals.chars(answer)));
          case Gate.NotRefusal n -> {
            var refusals = new Refusals();
            yield (answer, reference, field) -> passIf(answer != null && !refusals.holds(answer));
          }
          case Gate.Schema s -> schema(new SchemaValidator(s.schema()));
          case Gate.Reference r ->
              (answer, reference, field) ->
                  reference == null
                      ? Need.UNREADABLE
                      : passIf(
                          answer != null
                              && ReferenceMatch.holds(answer, reference, r.normalised()));
          case Gate.Stated s ->
              (answer, reference, field) -> StatedConfidence.word(answer == null ? "" : answer, s);
          case Gate.Grounded g ->
              (answer, reference, field) ->
                  field == null
                      ? Need.UNREADABLE
                      : Citations.word(answer == null ? "" : answer, field);
        };
    return (answer, reference, field) ->
        answer == null ? Need.FAIL : present.gate(answer, reference, field);
  }

  private static GateEvaluator schema(SchemaValidator validator) {
    return (answer, reference, field) -> {
      try {
        return passIf(
            validator.accepts(StrictJson.read(Fence.unwrap(answer == null ? "" : answer))));
      } catch (StrictJson.NotJson e) {
        return Need.UNREADABLE;
      }
    };
  }

  private static byte passIf(boolean holds) {
    return holds ? Need.PASS : Need.FAIL;
  }
}
