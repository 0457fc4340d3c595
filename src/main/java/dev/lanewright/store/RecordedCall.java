package dev.lanewright.store;

import dev.lanewright.evalset.Message;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One ended attempt of the ledger with what it asked and brought.
 *
 * @param sample the sample's key, empty where it is gone
 * @param conversation of the sample, or null
 * @param category of the sample, or null
 * @param model {@code provider/id} that was asked
 * @param served the model that the provider says answered, or null
 * @param providerId the provider's id of the reply, or null
 * @param failed whether it brought nothing
 * @param kind what went wrong, or null
 * @param stop why the answer ended, or null
 * @param input tokens neither read from nor written to a cache, -1 where not said, as all counts
 * @param cached input tokens read from a cache
 * @param cacheWrite input tokens written to a cache
 * @param output output tokens, reasoning included
 * @param reasoning of them, reasoning
 * @param costUsd NaN when unpriced
 * @param latencyMs NaN where not measured
 * @param firstTokenMs NaN where not measured
 * @param messages the request; empty where the sample is gone
 * @param answer the reply's text, or null
 */
public record RecordedCall(
    long id,
    long run,
    String sample,
    @Nullable String conversation,
    @Nullable String category,
    String model,
    @Nullable String served,
    @Nullable String providerId,
    int repeat,
    int number,
    Instant written,
    @Nullable Instant ended,
    boolean failed,
    @Nullable String kind,
    @Nullable String stop,
    int input,
    int cached,
    int cacheWrite,
    int output,
    int reasoning,
    double costUsd,
    double latencyMs,
    double firstTokenMs,
    List<Message> messages,
    @Nullable String answer) {
  public RecordedCall {
    messages = List.copyOf(messages);
  }
}
