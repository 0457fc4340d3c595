package dev.lanewright.ship.gateway;

import dev.lanewright.policy.Cascade;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What Portkey's gateway can say of a policy. */
public final class PortkeyFits implements Fits.Asked {
  private static final String TEXT =
      "reads the last message only, in UTF-16 units; an empty one answers no";
  private static final String METADATA =
      "reads the header x-portkey-metadata: values as texts, numbers rounded to 9 decimals";

  private final Policy policy;

  PortkeyFits(Policy policy) {
    this.policy = policy;
  }

  /** Whether a stage reads the request's text, of which the gateway sees the last message. */
  public static boolean readsText(Policy policy) {
    try {
      return policy.stages().stream().anyMatch(s -> json(s, policy).contains("input_guardrails"));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String json(Stage stage, Policy policy) {
    return DecisionTree.questions(stage, policy).stream()
        .map(q -> Portkey.json(q, policy))
        .collect(Collectors.joining());
  }

  @Override
  public Fit stage(Stage stage, String part, Fit.Kind kind) {
    String json;
    try {
      json = json(stage, policy);
    } catch (IllegalArgumentException e) {
      return new Fit(part, kind, Fit.Degree.NOT_POSSIBLE, String.valueOf(e.getMessage()));
    }
    List<String> words = new ArrayList<>();
    if (json.contains("input_guardrails")) {
      words.add(TEXT);
    }
    if (json.contains("\"metadata.")) {
      words.add(METADATA);
    }
    return words.isEmpty()
        ? new Fit(part, kind, Fit.Degree.SAME, "")
        : new Fit(part, kind, Fit.Degree.CONDITIONAL, String.join("; ", words));
  }

  @Override
  public Fit limits(Policy of) {
    return new Fit(
        "Limits",
        Fit.Kind.LIMITS,
        Fit.Degree.CONDITIONAL,
        "tokens, images and tools are counted by the caller: " + METADATA);
  }

  @Override
  public Fit cascade(Cascade cascade, Policy of) {
    List<String> unasked =
        cascade.gates().entrySet().stream()
            .filter(e -> Portkey.checks(e.getValue()).isEmpty())
            .map(e -> e.getKey())
            .toList();
    if (!unasked.isEmpty()) {
      return new Fit(
          "Cascade",
          Fit.Kind.CASCADE,
          Fit.Degree.CHANGED,
          "gates of %s read what no guardrail can: answers of that tier are served unchecked;"
                  .formatted(String.join(", ", unasked))
              + " check them in the caller with the portable router");
    }
    return new Fit(
        "Cascade",
        Fit.Kind.CASCADE,
        Fit.Degree.CONDITIONAL,
        "gates are output guardrails: lengths in UTF-16 units, a schema over the JSON found in the"
            + " answer (objects within objects only where fenced), none for streamed answers; an"
            + " empty answer passes none; no hint, no speculation");
  }

  /** A question in words. */
  static String words(Question test) {
    return switch (test) {
      case Question.Holds h -> "the condition " + h.condition();
      case Question.Labelled l -> "the field \"" + l.field() + "\", whose name holds a dot";
      case Question.HasLabel l -> "the field \"" + l.field() + "\", whose name holds a dot";
      case Question.Reaches r -> "the number " + r.source();
      case Question.Known k -> "the numbers " + k.sources();
    };
  }
}
