package dev.lanewright.evalset.reader;

/** What a layout expects of a row, in a sentence. */
final class Expected {
  private Expected() {}

  static String of(Mapping mapping) {
    return switch (mapping.layout()) {
      case ROUTELLM_CSV -> "Expected a prompt column and one True/False column per model.";
      case ROUTERBENCH ->
          "Expected sample_id, prompt, eval_name, and per model a score, |model_response,"
              + " |total_cost.";
      case LONG -> "Expected one row per sample and model: a prompt or key, a model, a score.";
      case WIDE -> "Expected a prompt column, and columns of scores or answers per model.";
      case NESTED -> "Expected a prompt and an object from model name to its answer.";
      case PROMPTFOO -> "Expected promptfoo results with prompt, provider and score.";
      case CLINC150 -> "Expected lists of [text, intent] by split.";
      case BANKING77 -> "Expected the columns text and category.";
      case ALPACA_EVAL ->
          "Expected instruction, output_1, output_2, the generators, annotator and preference.";
      case MT_BENCH ->
          "Expected question_id, judge, and model_1, model_2, g1_winner, g2_winner; or model,"
              + " score.";
      case LLM_COMPARATOR ->
          "Expected examples with input_text, output_text_a, output_text_b and"
              + " individual_rater_scores.";
      case VERDICTS -> "Expected a pair or a sample, a judge and a verdict per row.";
    };
  }
}
