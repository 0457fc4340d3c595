package dev.lanewright.ship;

import dev.lanewright.policy.Gate;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.json.PolicyJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an export needs from those who use it, in words. */
final class ExportNotes {
  private static final Pattern EMBEDDER = Pattern.compile("\"embedder\":\"([^\"]*)\"");

  private static final String QUERY =
      "Put the expression into a query over your log, as in SELECT *, … AS lane.";

  private ExportNotes() {}

  static List<String> of(Policy policy, Target target, ModelTexts models) {
    return switch (target) {
      case POLICY -> List.of();
      case PYTHON, JAVASCRIPT -> router(policy, models);
      case LITELLM ->
          and(
              RegexNotes.of(policy),
              "Start the proxy in the folder of these files: litellm --config config.yaml. Keys"
                  + " come from the environment variables named there.",
              "Ask for the model \"lanewright\"; metadata of a request is its \"metadata\""
                  + " object.");
      case PORTKEY ->
          List.of(
              "Put your keys, or virtual keys, in the places in double braces.",
              "A stored configuration is sent by its id; sent as a whole in the header"
                  + " x-portkey-config it must stay under your gateway's limit for headers (Node:"
                  + " 16 KB).");
      case CLAUDE_CODE_ROUTER ->
          and(
              RegexNotes.of(policy),
              "Make config.json your ~/.claude-code-router/config.json and run ccr restart. It"
                  + " names the custom router by its whole path: change that when you move the"
                  + " files. Keys come from the environment variables named there.",
              "Metadata of a request is JSON in the header x-lanewright-fields.");
      case SEMANTIC_ROUTER ->
          List.of(
              "Checked against the form of version v0.3 only, not run against the router.",
              "Signals of metadata need a router of August 2026 or later.");
      case SQL_DUCKDB, SQL_BIGQUERY -> List.of(QUERY);
      case SQL_SPARK -> and(RegexNotes.of(policy), QUERY);
    };
  }

  private static List<String> and(List<String> more, String... notes) {
    return Stream.concat(Stream.of(notes), more.stream()).toList();
  }

  private static List<String> router(Policy policy, ModelTexts models) {
    List<String> notes = new ArrayList<>();
    CarriedModels.of(policy, models)
        .texts()
        .forEach(
            (name, json) -> {
              notes.add(
                  String.format(
                      Locale.ROOT,
                      "Carries the trained model %s: %,d bytes of JSON.",
                      name,
                      CarriedModels.bytes(json)));
              Matcher embedder = EMBEDDER.matcher(json);
              if (embedder.find() && !embedder.group(1).isEmpty()) {
                notes.add(
                    "%s reads embeddings: give route a function from text to embedding by %s."
                        .formatted(name, embedder.group(1)));
              }
            });
    String tree = PolicyJson.write(policy);
    boolean context =
        policy.tiers().stream()
            .anyMatch(t -> t.limits() != null && t.limits().contextTokens() != null);
    if (context || tree.contains("tokens\"")) {
      notes.add(
          "The caller gives \"tokens\" and \"expected_output_tokens\"; without them they are"
              + " missing.");
    }
    notes.addAll(RegexNotes.of(policy));
    if (policy.cascade() != null) {
      notes.add("After each call, ask check(request, tier, answer) and follow it up the tiers.");
      boolean asks =
          policy.cascade().gates().values().stream()
              .flatMap(List::stream)
              .anyMatch(Gate.Called.class::isInstance);
      if (asks) {
        notes.add(
            "Where a verdict says \"ask\", call that model and check again with its reply under"
                + " that key.");
      }
      if (policy.cascade().speculateAbove() != null) {
        notes.add(
            "Starting the next tier ahead of its turn is left to the caller (speculateAbove).");
      }
      if (policy.cascade().hint()) {
        notes.add("Passing the lower tier's answer up as a hint is left to the caller (hint).");
      }
    }
    return notes;
  }
}
