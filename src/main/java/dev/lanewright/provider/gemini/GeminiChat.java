package dev.lanewright.provider.gemini;

import dev.lanewright.provider.call.CallFailure;
import dev.lanewright.provider.call.ChatClient;
import dev.lanewright.provider.call.ChatReply;
import dev.lanewright.provider.call.ChatRequest;
import dev.lanewright.provider.http.Endpoint;
import dev.lanewright.provider.http.Json;
import dev.lanewright.provider.http.Transport;
import java.time.Duration;

/**
 * Calls models by Gemini's generateContent.
 *
 * @param endpoint its base ends before {@code /models}
 */
public record GeminiChat(Transport transport, Endpoint endpoint) implements ChatClient {
  @Override
  public ChatReply call(ChatRequest request, Duration timeout)
      throws CallFailure, InterruptedException {
    String model = ModelPath.of(request.model());
    return transport.post(
        endpoint,
        request.stream() ? model + ":streamGenerateContent?alt=sse" : model + ":generateContent",
        Json.bytes(ContentBody.write(request)),
        timeout,
        reply -> new ContentReader(endpoint, request).read(reply));
  }
}
