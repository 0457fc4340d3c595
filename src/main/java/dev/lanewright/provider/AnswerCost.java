package dev.lanewright.provider;

/** What answers of one model cost, at one day's price. */
@FunctionalInterface
public interface AnswerCost {
  /** No price: only recorded costs count. */
  AnswerCost UNPRICED = (recorded, input, output) -> recorded;

  /**
   * USD of one answer: the recorded cost where there is one, else tokens × price.
   *
   * @param recordedUsd what the file says, or NaN
   * @param inputTokens billed input, or negative when not known
   * @param outputTokens billed output, or negative when not known
   * @return NaN when unpriced
   */
  double usd(double recordedUsd, double inputTokens, double outputTokens);

  /** Costs at a price. */
  static AnswerCost at(Price price) {
    return (recorded, input, output) ->
        Double.isNaN(recorded) ? price.costUsd(input, output) : recorded;
  }
}
