package dev.lanewright.ui.tune.edit;

import dev.lanewright.policy.Gate;
import dev.lanewright.workspace.EditNames;
import java.util.List;
import java.util.stream.Collectors;

/** Gates in words. */
public final class GateWords {
  private GateWords() {}

  public static String text(List<Gate> gates) {
    return gates.stream().map(GateWords::text).collect(Collectors.joining(", "));
  }

  private static String id(String model) {
    return model.substring(model.indexOf('/') + 1);
  }

  public static String text(Gate gate) {
    return switch (gate) {
      case Gate.Confidence c -> "confidence ≥ " + EditNames.number(c.atLeast());
      case Gate.Regex r -> "matches /" + r.pattern() + "/";
      case Gate.Length l -> "length " + ConditionWords.range(l.range());
      case Gate.NotRefusal n -> "no refusal";
      case Gate.Schema s -> "JSON Schema";
      case Gate.Reference r ->
          r.normalised() ? "equals the reference, normalised" : "equals the reference";
      case Gate.Stated s -> "says it is sure ≥ " + EditNames.number(s.atLeast());
      case Gate.Grounded g -> "cites only " + g.field();
      case Gate.Verifier v -> "verified by " + id(v.model());
      case Gate.Critique c -> "passes its own critique";
      case Gate.Agreement a -> "agrees with " + id(a.model());
    };
  }
}
