package dev.lanewright.replay.answer;

import java.util.List;

/**
 * What a plan will come to, before anything is called. Tokens and dollars are estimates; the worst
 * case is a bound: every byte a token, every answer as long as it may be.
 *
 * @param calls how many
 * @param samples of how many samples
 * @param models by model
 * @param tokens expected tokens, input and output
 * @param mostTokens tokens at most
 * @param expectedUsd expected dollars of the priced calls
 * @param mostUsd dollars at most of the priced calls, without retries of calls that were billed
 * @param unpricedCalls calls whose dollars nobody knows
 * @param seconds expected duration at the known limits, NaN where no latency is known
 */
public record Forecast(
    int calls,
    int samples,
    List<ModelForecast> models,
    long tokens,
    long mostTokens,
    double expectedUsd,
    double mostUsd,
    int unpricedCalls,
    double seconds) {

  /**
   * One model's part.
   *
   * @param model {@code provider/id}
   * @param expectedUsd NaN when unpriced
   * @param mostUsd NaN when unpriced
   * @param latencyMs mean of its recorded answers, NaN for none
   */
  public record ModelForecast(
      String model,
      int calls,
      long inputTokens,
      long outputTokens,
      double expectedUsd,
      double mostUsd,
      double latencyMs) {}
}
