package dev.lanewright.judge;

import java.util.List;

/**
 * What a judge run will cost, before anything is called. USD, NaN when unpriced.
 *
 * @param calls how many
 * @param targets pairs or answers that are judged
 * @param judges each judge's part
 * @param expectedUsd of the priced calls
 * @param mostUsd the worst case of the priced calls
 * @param unpricedCalls calls of judges without a price
 */
public record JudgeForecast(
    int calls,
    int targets,
    List<Part> judges,
    double expectedUsd,
    double mostUsd,
    int unpricedCalls) {
  public JudgeForecast {
    judges = List.copyOf(judges);
  }

  /**
   * One judge's part.
   *
   * @param inputTokens counted with OpenAI's tokenizer, an estimate for others
   * @param outputTokens as such replies usually are
   */
  public record Part(
      String judge,
      int calls,
      long inputTokens,
      long outputTokens,
      double expectedUsd,
      double mostUsd) {}
}
