package dev.lanewright.replay;

import dev.lanewright.provider.call.ChatRequest;
import java.util.List;

/**
 * A call that shall be made.
 *
 * @param sample the store's sample id that it belongs to
 * @param request what is asked
 * @param repeat 0-based: which asking of the same; part of the call's identity
 * @param place the answer's repeat number where it is recorded, often the same
 * @param fallbacks the same asked of models of equal quality, tried in order when the one before
 *     gave nothing; the reply is booked to the model that gave it
 * @param sink what is written of the reply
 */
public record PlannedCall(
    long sample,
    ChatRequest request,
    int repeat,
    int place,
    List<ChatRequest> fallbacks,
    Sink sink) {
  public PlannedCall {
    fallbacks = List.copyOf(fallbacks);
  }

  /** A call asked once, without fallbacks. */
  public static PlannedCall of(long sample, ChatRequest request, Sink sink) {
    return new PlannedCall(sample, request, 0, 0, List.of(), sink);
  }
}
