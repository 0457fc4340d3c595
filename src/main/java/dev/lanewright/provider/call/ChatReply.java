package dev.lanewright.provider.call;

import org.jspecify.annotations.Nullable;

/**
 * What a model replied.
 *
 * @param text the reply's text, reasoning left out; empty where there is only a tool call
 * @param toolCallsJson tool calls in OpenAI's form, a JSON array, or null
 * @param usage tokens as billed
 * @param stop why it ended
 * @param latencyMs milliseconds from sending to the last byte
 * @param firstTokenMs milliseconds to the first token; NaN where it was not streamed
 * @param logprobMean mean log-probability of the reply's tokens, at most 0; NaN where not offered
 * @param servedModel the id that the provider says it used
 * @param requestId the provider's id of the call, or null
 * @param limits what the headers said of rate limits
 */
public record ChatReply(
    String text,
    @Nullable String toolCallsJson,
    Usage usage,
    Stop stop,
    double latencyMs,
    double firstTokenMs,
    double logprobMean,
    String servedModel,
    @Nullable String requestId,
    RateLimits limits) {

  /** Why a reply ended. */
  public enum Stop {
    /** The model was done. */
    END,
    /** The output limit, or the context window, was reached: the text is cut off. */
    LENGTH,
    /** The model wants a tool's result. */
    TOOL,
    /** The model or a filter declined. */
    REFUSAL,
    /** Something else, or not said. */
    OTHER
  }
}
