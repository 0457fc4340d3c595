package dev.lanewright.evalset.reader;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;

/** Which column names are taken for which role, best first. */
final class LooseNames {
  /** Of one sample. */
  static final Map<String, List<String>> SAMPLE =
      Map.ofEntries(
          role(
              "prompt",
              "prompt user_prompt prompt_text input question query instruction user_message"
                  + " input_text request utterance text sentence problem prompt_raw"),
          role("messages", "messages conversations chat body_messages"),
          role("system", "system system_prompt"),
          role("options", "options choices"),
          role(
              "id",
              "id sample_id question_id prompt_id item_id task_id example_id custom_id request_id"
                  + " uid uuid key qid idx index"),
          role(
              "category",
              "category intent subject domain task_type eval_name task topic dataset"
                  + " metadata_category"),
          role("conversation", "conversation_id conversation session_id thread_id dialogue_id"),
          role(
              "reference",
              "expected expected_output expected_answer reference reference_answer target ideal"
                  + " ground_truth gold gold_answer correct_answer answer label solution"),
          role("expected_format", "expected_format response_format"),
          role("pin", "pin pinned pinned_lane"));

  /** Of one answer. */
  static final Map<String, List<String>> ANSWER =
      Map.ofEntries(
          role("model", "model model_name model_id generator llm engine deployment"),
          role("provider", "provider"),
          role(
              "answer",
              "response output completion generation model_response model_output answer_text"
                  + " output_text reply answer"),
          role(
              "score",
              "score correct is_correct quality grade total_score success passed pass accuracy"
                  + " reward"),
          role("prediction", "pred prediction predicted extracted_answer parsed_answer"),
          role(
              "input_tokens",
              "input_tokens prompt_tokens tokens_prompt tokens_input tokens_in usage_input_tokens"
                  + " usage_prompt_tokens n_input_tokens token_usage_prompt"),
          role(
              "output_tokens",
              "output_tokens completion_tokens tokens_completion tokens_output tokens_out"
                  + " usage_output_tokens usage_completion_tokens n_output_tokens"
                  + " token_usage_completion"),
          role("cost", "cost_usd cost total_cost usd spend price"),
          role(
              "latency",
              "latency_ms duration_ms elapsed_ms response_time_ms time_ms total_latency_ms"
                  + " latency"),
          role(
              "latency_s",
              "latency_s latency_seconds latency_sec duration_s duration_seconds elapsed_s"
                  + " elapsed_seconds time_s"),
          role("confidence", "confidence self_confidence conf"),
          role(
              "repeat",
              "repeat sample_idx sample_index sample trial run attempt epoch replicate iteration"),
          role("error", "error error_message"));

  /** Roles of a sample in the order in which they choose a column. */
  static final List<String> SAMPLE_ORDER =
      List.of(
          "messages",
          "prompt",
          "system",
          "options",
          "id",
          "category",
          "conversation",
          "reference",
          "expected_format",
          "pin");

  private LooseNames() {}

  private static Map.Entry<String, List<String>> role(String role, String names) {
    return Map.entry(role, List.of(names.split(" ")));
  }

  /** Lower case with one underscore between words: {@code latencyMs} becomes latency_ms. */
  static String plain(String name) {
    StringBuilder out = new StringBuilder();
    char before = '_';
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean word = Character.isLetterOrDigit(c);
      boolean hump = Character.isUpperCase(c) && Character.isLowerCase(before);
      if ((hump || !word) && !out.isEmpty() && out.charAt(out.length() - 1) != '_') {
        out.append('_');
      }
      if (word) {
        out.append(c);
      }
      before = c;
    }
    String plain = out.toString().toLowerCase(Locale.ROOT);
    return plain.endsWith("_") ? plain.substring(0, plain.length() - 1) : plain;
  }

  /**
   * Finds the column of each role.
   *
   * @param roles roles in the order in which they may choose
   * @param taken columns that are spoken for; those chosen here are added
   */
  static SequencedMap<String, String> assign(
      Map<String, List<String>> names, List<String> roles, Peek peek, java.util.Set<String> taken) {
    return assign(names, roles, peek.columns(), taken, peek.hints());
  }

  /** As the other, for some of a file's columns. */
  static SequencedMap<String, String> assign(
      Map<String, List<String>> names,
      List<String> roles,
      List<String> columns,
      java.util.Set<String> taken,
      Map<String, String> hints) {
    Map<String, String> byPlain = new LinkedHashMap<>();
    for (String column : columns) {
      byPlain.putIfAbsent(plain(column), column);
    }
    SequencedMap<String, String> found = new LinkedHashMap<>();
    taken.addAll(hints.values());
    for (String role : roles) {
      String hint = hints.get(role);
      if (hint != null) {
        found.put(role, hint);
        continue;
      }
      for (String name : names.getOrDefault(role, List.of())) {
        String column = byPlain.get(name);
        if (column != null && taken.add(column)) {
          found.put(role, column);
          break;
        }
      }
    }
    return found;
  }
}
