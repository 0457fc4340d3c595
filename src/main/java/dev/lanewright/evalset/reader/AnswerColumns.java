package dev.lanewright.evalset.reader;

import dev.lanewright.evalset.Answer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of one model's answer, and the answer that a row makes of them. */
final class AnswerColumns {
  private final Column answer;
  private final Column score;
  private final Column prediction;
  private final Column inputTokens;
  private final Column outputTokens;
  private final Column cost;
  private final Column latency;
  private final double latencyUnit;
  private final Column confidence;
  private final Column error;
  private final Column repeat;

  /**
   * @param columns role (one of {@link Roles#ANSWER}) to column
   */
  AnswerColumns(RowSource source, Map<String, String> columns, String file) {
    answer = Column.of(source, columns.get("answer"), "answer", file);
    score = Column.of(source, columns.get("score"), "score", file);
    prediction = Column.of(source, columns.get("prediction"), "prediction", file);
    inputTokens = Column.of(source, columns.get("input_tokens"), "input_tokens", file);
    outputTokens = Column.of(source, columns.get("output_tokens"), "output_tokens", file);
    cost = Column.of(source, columns.get("cost"), "cost", file);
    boolean milliseconds = columns.containsKey("latency");
    latency =
        Column.of(source, columns.get(milliseconds ? "latency" : "latency_s"), "latency", file);
    latencyUnit = milliseconds ? 1 : 1000;
    confidence = Column.of(source, columns.get("confidence"), "confidence", file);
    error = Column.of(source, columns.get("error"), "error", file);
    repeat = Column.of(source, columns.get("repeat"), "repeat", file);
  }

  /**
   * The answer of the current row, or null when none was recorded.
   *
   * @param reference what a prediction is compared with
   * @param unnumbered the repeat that an answer without a number gets, or -1: the next free one
   * @throws BadRow when a value is out of range
   */
  @Nullable Answer read(String model, @Nullable String reference, int unnumbered) {
    String text = answer.text();
    String why = error.text();
    // Tools write the reason of a failed check as an error too: it is one only without a reply,
    // and then the recorded score grades the connection, not the model.
    why = text == null ? why : null;
    double quality = why != null ? Double.NaN : Cells.score(score.text(), score.name());
    if (Double.isNaN(quality) && why == null && prediction.mapped() && reference != null) {
      String said = prediction.text();
      quality = said != null && said.strip().equals(reference.strip()) ? 1 : 0;
    }
    double usd = Cells.amount(cost.text(), cost.name(), "cost");
    if (text == null && why == null && Double.isNaN(quality) && Double.isNaN(usd)) {
      return null;
    }
    int number = Cells.repeat(repeat.text(), repeat.name());
    return new Answer(
        model,
        number < 0 ? unnumbered : number,
        text,
        quality,
        Cells.tokens(inputTokens.text(), inputTokens.name()),
        Cells.tokens(outputTokens.text(), outputTokens.name()),
        usd,
        Cells.amount(latency.text(), latency.name(), "latency") * latencyUnit,
        Cells.score(confidence.text(), confidence.name()),
        why);
  }
}
