package dev.lanewright.provider.anthropic;

import dev.lanewright.provider.call.CallFailure;
import dev.lanewright.provider.call.ChatClient;
import dev.lanewright.provider.call.ChatReply;
import dev.lanewright.provider.call.ChatRequest;
import dev.lanewright.provider.http.Endpoint;
import dev.lanewright.provider.http.Json;
import dev.lanewright.provider.http.Transport;
import java.time.Duration;

/**
 * Calls models by Anthropic Messages.
 *
 * @param endpoint its base ends before {@code /messages}
 */
public record AnthropicChat(Transport transport, Endpoint endpoint) implements ChatClient {
  @Override
  public ChatReply call(ChatRequest request, Duration timeout)
      throws CallFailure, InterruptedException {
    return transport.post(
        endpoint,
        "messages",
        Json.bytes(MessagesBody.write(request)),
        timeout,
        request.stream()
            ? reply -> new MessageStream(endpoint, request).read(reply)
            : reply -> new MessageReply(endpoint, request).read(reply));
  }
}
