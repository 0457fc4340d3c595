package dev.lanewright.replay;

import dev.lanewright.provider.call.CallFailure;
import dev.lanewright.provider.call.ChatClients;
import dev.lanewright.provider.call.ChatReply;
import dev.lanewright.provider.call.ChatRequest;
import java.time.Duration;

/** Sends one attempt. */
@FunctionalInterface
public interface Caller {
  /** As {@link dev.lanewright.provider.call.ChatClient#call}. */
  ChatReply call(ChatRequest request, Duration timeout) throws CallFailure, InterruptedException;

  /** Sends to the provider that the request's model names. */
  static Caller to(ChatClients clients) {
    return (request, timeout) -> clients.of(request.model().provider()).call(request, timeout);
  }
}
