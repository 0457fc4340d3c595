package dev.lanewright.ship;

import dev.lanewright.policy.Policy;
import dev.lanewright.policy.json.PolicyJson;
import java.util.List;

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
            "mid"));
  }

  private static Policy policy(String name, String stages, String otherwise) {
    return PolicyJson.read(TIERS.formatted(name, stages, otherwise));
  }
}
