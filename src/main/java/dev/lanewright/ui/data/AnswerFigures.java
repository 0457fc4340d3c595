package dev.lanewright.ui.data;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.ModelColumns;
import dev.lanewright.evalset.Answer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Figures of one answer as people read them. What was not recorded is said, never guessed; what is
 * estimated carries ≈.
 */
final class AnswerFigures {
  private AnswerFigures() {}

  /** The grade, such as {@code 1}, {@code 0.5}, or {@code not graded}. */
  static String grade(double quality) {
    if (Double.isNaN(quality)) {
      return "not graded";
    }
    String text = String.format(Locale.ROOT, "%.2f", quality);
    return text.endsWith("00")
        ? text.substring(0, text.length() - 3)
        : text.endsWith("0") ? text.substring(0, text.length() - 1) : text;
  }

  /** Standard deviation over repeats, such as {@code ± 0.58}; empty where all are equal. */
  static String spread(double deviation) {
    return !(deviation >= 0.005) ? "" : String.format(Locale.ROOT, " ± %.2f", deviation);
  }

  /** Style class of a grade: better from 0.5 up, worse below, muted where there is none. */
  static String style(double quality) {
    return Double.isNaN(quality) ? "muted" : quality >= 0.5 ? "better" : "worse";
  }

  /** USD of one call with the digits that matter. */
  static String usd(double usd) {
    if (Double.isNaN(usd)) {
      return "unpriced";
    }
    return String.format(
        Locale.ROOT, usd == 0 || usd >= 0.1 ? "$%.2f" : usd >= 0.001 ? "$%.4f" : "$%.6f", usd);
  }

  /** Milliseconds, or seconds from one on. */
  static String latency(double ms) {
    if (Double.isNaN(ms)) {
      return "no latency";
    }
    return ms < 1000
        ? String.format(Locale.ROOT, "%.0f ms", ms)
        : String.format(Locale.ROOT, "%.1f s", ms / 1000);
  }

  /** Tokens of an answer; estimates carry ≈. */
  static String tokens(@Nullable Tokens t) {
    if (t == null || (t.input() < 0 && t.output() < 0)) {
      return "tokens not recorded";
    }
    return count(t.input(), t.inputEstimated())
        + " in, "
        + count(t.output(), t.outputEstimated())
        + " out";
  }

  /**
   * What the answer cost: as recorded; else at the price in the catalogue, marked ≈ where it stands
   * on estimated tokens.
   */
  static String cost(Answer a, EvalTable table, long sample) {
    if (!Double.isNaN(a.costUsd())) {
      return usd(a.costUsd());
    }
    ModelColumns m = table.model(a.model());
    int at = Arrays.binarySearch(table.ids(), sample);
    if (m == null || at < 0 || Double.isNaN(m.costUsd()[at])) {
      return "unpriced";
    }
    byte[] estimated = m.estimated();
    boolean guess = estimated != null && estimated[at] != 0;
    return (guess ? "≈ " : "") + usd(m.costUsd()[at]) + (guess ? ", tokens estimated" : "");
  }

  /** All figures of an answer in one list, for a line. */
  static List<String> line(Answer a, @Nullable Tokens tokens, EvalTable table, long sample) {
    var parts = new ArrayList<String>();
    parts.add(cost(a, table, sample));
    parts.add(tokens(tokens));
    parts.add(latency(a.latencyMs()));
    if (!Double.isNaN(a.confidence())) {
      parts.add(String.format(Locale.ROOT, "confidence %.2f", a.confidence()));
    }
    return parts;
  }

  /** Mean and spread of the grades of repeats, such as {@code 0.67 ± 0.58 over 3}. */
  static String repeats(List<Answer> answers) {
    double[] grades =
        answers.stream().mapToDouble(Answer::quality).filter(q -> !Double.isNaN(q)).toArray();
    double mean = Arrays.stream(grades).average().orElse(Double.NaN);
    if (grades.length < 2) {
      return answers.size() + " repeats";
    }
    double squares = Arrays.stream(grades).map(g -> (g - mean) * (g - mean)).sum();
    return String.format(
        Locale.ROOT,
        "%s ± %.2f over %d",
        grade(mean),
        Math.sqrt(squares / (grades.length - 1)),
        grades.length);
  }

  /** A model without its provider. */
  static String shortName(String model) {
    return model.substring(model.lastIndexOf('/') + 1);
  }

  private static String count(int tokens, boolean estimated) {
    return tokens < 0 ? "?" : String.format(Locale.ROOT, estimated ? "≈ %,d" : "%,d", tokens);
  }
}
