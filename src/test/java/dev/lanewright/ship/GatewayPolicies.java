package dev.lanewright.ship;

import dev.lanewright.learn.Input;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Source;
import dev.lanewright.policy.json.PolicyJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Policies that together use every stage that gateways can say. */
final class GatewayPolicies {
  private static final String TIERS =
      """
      {"lanewright": 1, "name": "%s",
       "tiers": [{"name": "small", "model": "anthropic/claude-haiku-5-5",
                  "fallbacks": ["openai/gpt-6-luna"]},
                 {"name": "mid", "model": "anthropic/claude-sonnet-5-5"},
                 {"name": "large", "model": "openai/gpt-6-sol"}],
       "stages": [%s], "default": "%s"}
      """;

  private GatewayPolicies() {}

  /**
   * What a target is tried with, on a set that has the sample's metadata or on one that has texts
   * alone.
   */
  static List<Policy> of(Target target, boolean fields) {
    List<Policy> all = new ArrayList<>(ofTexts());
    if (fields) {
      all.addAll(ofFields());
    }
    if (target == Target.LITELLM || target == Target.CLAUDE_CODE_ROUTER) {
      all.addAll(ofTrained());
    }
    // claude-code-router counts tokens itself, system prompt and tools included.
    if (target != Target.CLAUDE_CODE_ROUTER) {
      all.add(ofLimits());
    }
    return all;
  }

  /** Policies that read the text alone. */
  static List<Policy> ofTexts() {
    return List.of(
        policy(
            "words and lengths",
            """
            {"guard": {"when": {"all": [{"keyword": ["percent", "per cent", "which of the following"]},
              {"not": {"signal": "chars", "below": 200}}]}, "atLeast": "mid"}},
            {"guard": {"when": {"regex": "(?i)[0-9]{4}|moral"}, "atLeast": "large"}},
            {"rule": {"when": {"any": [{"signal": "chars", "below": 120}, {"signal": "code", "atLeast": 1}]},
              "tier": "small"}},
            {"score": {"source": "signal:chars", "kind": "scalar",
              "thresholds": {"mid": 180, "large": 420}}}
            """,
            "large"),
        policy(
            "intents from texts",
            """
            {"intents": {"source": {"keywords": {"money": ["dollars", "price", "cost"],
              "time": ["hours", "minutes", "year"], "law": ["court", "contract"]}},
              "table": {"money": "small", "time": "mid"}, "otherwise": "large"}},
            {"intents": {"source": {"patterns": {"list": "(?:^|\\\\n)[A-D]\\\\.", "question": "\\\\?$"}},
              "table": {"list": "mid", "question": "small"}}},
            {"rule": {"when": {"signal": "multi_step", "atLeast": 1}, "tier": "mid"}}
            """,
            "small"));
  }

  /** Policies that read metadata, as the bundled sample has it. */
  static List<Policy> ofFields() {
    return List.of(
        policy(
            "fields",
            """
            {"guard": {"when": {"any": [{"keyword": ["lawsuit", "chargeback"]},
              {"field": "user_tier", "in": ["enterprise"]}]}, "atLeast": "large"}},
            {"rule": {"when": {"signal": "chars", "below": 40}, "tier": "small"}},
            {"intents": {"source": "field:intent",
              "table": {"greeting": "small", "billing_question": "mid"}, "minConfidence": 0.9}},
            {"score": {"source": "field:difficulty", "kind": "scalar",
              "thresholds": {"mid": 0.41, "large": 0.7}}}
            """,
            "large"),
        policy(
            "otherwise and lower",
            """
            {"intents": {"source": "field:intent", "table": {"complex_analysis": "large"},
              "minConfidence": 0.95, "otherwise": "mid"}},
            {"rule": {"when": {"field": "difficulty", "atMost": 0.2}, "tier": "small"}},
            {"score": {"source": "field:intent_confidence", "kind": "scalar", "direction": "lower",
              "thresholds": {"mid": 0.9, "large": 0.6}}}
            """,
            "mid"),
        policy(
            "cumulative",
            """
            {"score": {"kind": "cumulative",
              "axes": {"mid": "field:difficulty", "large": "signal:chars"},
              "thresholds": {"mid": 0.41, "large": 180}}}
            """,
            "mid"));
  }

  /** Policies that read trained models: their scores, classes and clusters. */
  static List<Policy> ofTrained() {
    return List.of(
        policy(
            "trained",
            """
            {"guard": {"when": {"classifier": "three=large", "above": 0.6}, "atLeast": "large"}},
            {"intents": {"source": "intents:labels", "table": {"greeting": "small", "tech": "mid"},
              "minConfidence": 0.5}},
            {"score": {"source": "classifier:chars", "kind": "scalar",
              "thresholds": {"mid": 0.35, "large": 0.6}}}
            """,
            "large"),
        PolicyJson.read(
            """
            {"lanewright": 1, "name": "clusters and both kinds of scores",
             "tiers": [{"name": "small", "model": "local/m0"}, {"name": "mid", "model": "local/m1"},
                       {"name": "large", "model": "local/m2"}],
             "stages": [
               {"rule": {"when": {"signal": "words", "below": 12}, "tier": "mid"}},
               {"clusters": {"source": "clusters:kinds", "passRate": 0.55}},
               {"score": {"kind": "cumulative",
                 "axes": {"mid": "classifier:three>=mid", "large": "classifier:three>=large"},
                 "thresholds": {"mid": 0.5, "large": 0.5}}}],
             "default": "large"}
            """),
        policy(
            "clusters and intents as numbers",
            """
            {"rule": {"when": {"any": [{"clusters": "kinds=local/m0", "atLeast": %s},
              {"intents": "labels", "below": %s}]}, "tier": "mid"}},
            {"score": {"kind": "cumulative",
              "axes": {"mid": "clusters:kinds=local/m1", "large": "intents:labels"},
              "thresholds": {"mid": %s, "large": %s}}}
            """
                .formatted(
                    at("clusters:kinds=local/m0", 0.8),
                    at("intents:labels", 0.2),
                    at("clusters:kinds=local/m1", 0.5),
                    at("intents:labels", 0.6)),
            "small"));
  }

  /** A value that such a share of any texts stays below. */
  private static double at(String source, double share) {
    double[] all =
        IntStream.range(0, 500)
            .mapToObj(i -> "text " + i)
            .mapToDouble(
                t ->
                    RecordedRequests.MODELS.number(
                        Source.parse(source),
                        new Input(t, RecordedRequests.embedding(t), Map.of(), null)))
            .sorted()
            .toArray();
    return all[(int) (share * all.length)];
  }

  /** A policy whose tiers take no more than so many tokens; the caller counts them. */
  static Policy ofLimits() {
    return PolicyJson.read(
        """
        {"lanewright": 1, "name": "limits",
         "tiers": [{"name": "small", "model": "anthropic/claude-haiku-5-5",
                    "limits": {"contextTokens": 60}},
                   {"name": "mid", "model": "anthropic/claude-sonnet-5-5",
                    "limits": {"contextTokens": 150, "images": false, "tools": false}},
                   {"name": "large", "model": "openai/gpt-6-sol"}],
         "stages": [{"rule": {"when": {"signal": "chars", "above": 2000}, "tier": "mid"}}],
         "default": "small"}
        """);
  }

  /** A cascade of gates that Portkey's guardrails can ask, on the bundled sample's answers. */
  static Policy ofGates() {
    return PolicyJson.read(
        """
        {"lanewright": 1, "name": "cascade",
         "tiers": [{"name": "small", "model": "anthropic/claude-haiku-5-5"},
                   {"name": "mid", "model": "anthropic/claude-sonnet-5-5"},
                   {"name": "large", "model": "anthropic/claude-opus-5-5"}],
         "stages": [{"rule": {"when": {"field": "difficulty", "atLeast": 0.8}, "tier": "mid"}}],
         "default": "small",
         "cascade": {"gates": {
           "small": [
             {"schema": {"type": "object", "required": ["reply", "action"], "properties": {
               "reply": {"type": "string", "minLength": 1},
               "action": {"enum": ["none", "lookup"]}}}},
             {"length": {"atLeast": 60, "atMost": 400}}],
           "mid": [{"regex": "\\"action\\":\\"(?:none|lookup|refund)\\""}]}, "hint": false}}
        """);
  }

  private static Policy policy(String name, String stages, String otherwise) {
    return PolicyJson.read(TIERS.formatted(name, stages, otherwise));
  }
}
