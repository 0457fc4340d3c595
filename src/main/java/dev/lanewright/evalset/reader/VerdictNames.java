package dev.lanewright.evalset.reader;

import java.util.List;
import java.util.Map;

/** Which column names are taken for which role of a verdict, best first. */
final class VerdictNames {
  /** Of a pair. */
  static final Map<String, List<String>> PAIR =
      Map.ofEntries(
          role("pair", "pair_id pair comparison_id comparison battle_id"),
          role("turn", "turn"),
          role("model_a", "model_a model_1 generator_1 generator_a model1 modela name_a"),
          role("model_b", "model_b model_2 generator_2 generator_b model2 modelb name_b"),
          role("models_ab", "models cmp_key model_pair"),
          role(
              "answer_a",
              "answer_a output_1 output_a response_1 response_a response1 answer_1 answer1 output1"
                  + " output_text_a completion_a text_a"),
          role(
              "answer_b",
              "answer_b output_2 output_b response_2 response_b response2 answer_2 answer2 output2"
                  + " output_text_b completion_b text_b"));

  /** Of a verdict. */
  static final Map<String, List<String>> VERDICT =
      Map.ofEntries(
          role(
              "judge",
              "judge judge_model rater rater_id annotator annotator_id evaluator reviewer"),
          role("kind", "kind rater_kind judge_kind rater_type"),
          role("protocol", "protocol prompt_version judge_prompt template"),
          role("verdict", "verdict winner preference preferred outcome result label"),
          role(
              "order",
              "presented_swapped swapped is_swapped is_flipped flipped order presentation_order"
                  + " shown is_switched_outputs"),
          role("rationale", "rationale reason explanation justification"),
          role("raw", "raw raw_completion completion judgment judgement raw_output judge_output"),
          role("score", "score"),
          role("cost", "cost cost_usd price_per_example price usd"),
          role("latency", "latency_ms latency"),
          role("latency_s", "latency_s time_per_example seconds"),
          role("repeat", "repeat trial run"));

  static final List<String> PAIR_ORDER =
      List.of("pair", "answer_a", "answer_b", "model_a", "model_b", "models_ab", "turn");

  static final List<String> VERDICT_ORDER =
      List.of(
          "verdict",
          "judge",
          "kind",
          "protocol",
          "order",
          "rationale",
          "raw",
          "score",
          "cost",
          "latency",
          "latency_s",
          "repeat");

  private VerdictNames() {}

  private static Map.Entry<String, List<String>> role(String role, String names) {
    return Map.entry(role, List.of(names.split(" ")));
  }
}
