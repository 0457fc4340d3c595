package dev.lanewright.evalset.reader;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The file layouts that are recognised by content. */
public enum Layout {
  /** A prompt, a True/False column per model, perhaps the answers. */
  ROUTELLM_CSV,
  /** sample_id, prompt, eval_name, then score, response and cost per model. */
  ROUTERBENCH,
  /** One row per sample and model. */
  LONG,
  /** One row per sample, columns per model. */
  WIDE,
  /** One object per sample that holds an object from model to answer. */
  NESTED,
  /** What promptfoo writes: JSON of version 2 or 3, or JSON lines. */
  PROMPTFOO,
  /** Lists of text and intent by split. */
  CLINC150,
  /** A table of text and category. */
  BANKING77,
  /** Annotations of AlpacaEval: two outputs, generators, a preference from 1 to 2. */
  ALPACA_EVAL,
  /** Judgments of MT-bench: of pairs in both orders, or of single answers. */
  MT_BENCH,
  /** What LLM Comparator reads: examples with two outputs and the raters' scores. */
  LLM_COMPARATOR,
  /** Verdicts on pairs of answers: one row per verdict, or one per pair and columns of raters. */
  VERDICTS;

  /** The name as commands and JSON write it: {@code routellm-csv}. */
  public String written() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether its rows are verdicts on answers, not answers. */
  public boolean judges() {
    return this == ALPACA_EVAL || this == MT_BENCH || this == LLM_COMPARATOR || this == VERDICTS;
  }

  /** All names as commands write them, with commas. */
  public static String allWritten() {
    return Arrays.stream(values()).map(Layout::written).collect(Collectors.joining(", "));
  }
}
