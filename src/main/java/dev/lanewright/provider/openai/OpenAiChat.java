package dev.lanewright.provider.openai;

import dev.lanewright.provider.call.CallFailure;
import dev.lanewright.provider.call.ChatClient;
import dev.lanewright.provider.call.ChatReply;
import dev.lanewright.provider.call.ChatRequest;
import dev.lanewright.provider.http.Endpoint;
import dev.lanewright.provider.http.Json;
import dev.lanewright.provider.http.Transport;
import java.time.Duration;

/**
 * Calls models by Chat Completions.
 *
 * @param endpoint its base ends before {@code /chat/completions}
 */
public record OpenAiChat(Transport transport, Endpoint endpoint, Dialect dialect)
    implements ChatClient {
  @Override
  public ChatReply call(ChatRequest request, Duration timeout)
      throws CallFailure, InterruptedException {
    byte[] body = Json.bytes(new RequestBody(dialect).write(request));
    return transport.post(
        endpoint,
        "chat/completions",
        body,
        timeout,
        request.stream()
            ? reply -> new StreamReader(endpoint, request).read(reply)
            : reply -> new ReplyBody(endpoint, request).read(reply));
  }
}
