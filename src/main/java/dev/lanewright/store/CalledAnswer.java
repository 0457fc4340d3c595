package dev.lanewright.store;

import dev.lanewright.evalset.Answer;
import org.jspecify.annotations.Nullable;

/**
 * An answer that was called for.
 *
 * @param sample the store's sample id
 * @param answer its values; {@link Answer#model()} is {@code provider/id}, {@link Answer#repeat()}
 *     is 0 or more and takes the place of an answer (or error) that has it
 * @param attempt the ledger's row that brought it, or -1
 * @param logprob mean log-probability of its tokens, NaN where not offered
 * @param stop why it ended
 * @param toolsJson tool calls as JSON text, or null
 * @param grader who gave {@link Answer#quality()}, or null
 */
public record CalledAnswer(
    long sample,
    Answer answer,
    long attempt,
    double logprob,
    String stop,
    @Nullable String toolsJson,
    @Nullable String grader) {
  /** Writes it when its call settles. */
  public Effect effect() {
    return new AnswerEffect(this);
  }
}
