package dev.lanewright.replay;

import dev.lanewright.provider.call.CallFailure;
import dev.lanewright.provider.call.ChatClient;
import dev.lanewright.provider.call.ChatClients;
import dev.lanewright.provider.call.ChatReply;
import dev.lanewright.provider.call.ChatRequest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Sends one attempt. */
@FunctionalInterface
public interface Caller {
  /** As {@link dev.lanewright.provider.call.ChatClient#call}. */
  ChatReply call(ChatRequest request, Duration timeout) throws CallFailure, InterruptedException;

  /** One for a run: what does not change meanwhile is looked up once. */
  default Caller forRun() {
    return this;
  }

  /**
   * Sends to the provider that the request's model names; a run asks once for its address and key.
   */
  static Caller to(ChatClients clients) {
    return new Caller() {
      @Override
      public ChatReply call(ChatRequest request, Duration timeout)
          throws CallFailure, InterruptedException {
        return clients.of(request.model().provider()).call(request, timeout);
      }

      @Override
      public Caller forRun() {
        Map<String, ChatClient> met = new ConcurrentHashMap<>();
        return (request, timeout) -> {
          String provider = request.model().provider();
          ChatClient client = met.get(provider);
          if (client == null) {
            client = clients.of(provider);
            met.put(provider, client);
          }
          return client.call(request, timeout);
        };
      }
    };
  }
}
