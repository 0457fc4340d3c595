package dev.lanewright.store;

/** What a call costs by its tokens. */
@FunctionalInterface
public interface CallPrice {
  /** No model has a price. */
  CallPrice NONE = (model, input, output) -> Double.NaN;

  /**
   * USD of one call.
   *
   * @param model {@code provider/id}
   * @param inputTokens tokens of the request; may be a mean over repeats
   * @param outputTokens tokens of the answer; may be a mean over repeats
   * @return USD, or NaN when the model has no price
   */
  double usd(String model, double inputTokens, double outputTokens);
}
