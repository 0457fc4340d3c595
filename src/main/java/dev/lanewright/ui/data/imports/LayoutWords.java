package dev.lanewright.ui.data.imports;

import dev.lanewright.evalset.reader.Layout;

/** Layouts in a person's words. */
final class LayoutWords {
  private LayoutWords() {}

  static String of(Layout layout) {
    return switch (layout) {
      case ROUTELLM_CSV -> "RouteLLM table";
      case ROUTERBENCH -> "RouterBench table";
      case LONG -> "One row per answer";
      case WIDE -> "One row per request";
      case NESTED -> "Requests with a models object";
      case PROMPTFOO -> "promptfoo results";
      case CLINC150 -> "CLINC150 intents";
      case BANKING77 -> "BANKING77 intents";
      case ALPACA_EVAL -> "AlpacaEval annotations";
      case MT_BENCH -> "MT-bench judgments";
      case LLM_COMPARATOR -> "LLM Comparator";
      case VERDICTS -> "Verdicts on pairs";
    };
  }
}
