package dev.lanewright.replay.embed;

import dev.lanewright.evalset.Message;
import dev.lanewright.provider.call.CallFailure;
import dev.lanewright.provider.call.ChatReply;
import dev.lanewright.provider.call.ChatRequest;
import dev.lanewright.provider.call.EmbedClient;
import dev.lanewright.provider.call.EmbedClients;
import dev.lanewright.provider.call.EmbedReply;
import dev.lanewright.provider.call.EmbedRequest;
import dev.lanewright.provider.call.RateLimits;
import dev.lanewright.replay.Caller;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Sends calls for embeddings; the vectors are handed over beside the reply, which has no text. */
final class EmbedCaller implements Caller {
  /** The parameter that says how long vectors shall be. */
  static final String DIMENSIONS = "dimensions";

  private static final double MILLISECOND = 1e6;

  private final EmbedClients clients;
  private final Map<ChatRequest, List<float[]>> came = new ConcurrentHashMap<>();

  EmbedCaller(EmbedClients clients) {
    this.clients = clients;
  }

  /** The vectors that came for a request; they are handed over once. */
  List<float[]> take(ChatRequest request) {
    return Objects.requireNonNull(came.remove(request), "a settled call has its vectors");
  }

  @Override
  public ChatReply call(ChatRequest request, Duration timeout)
      throws CallFailure, InterruptedException {
    Optional<EmbedClient> client = clients.embedOf(request.model().provider());
    if (client.isEmpty()) {
      throw new CallFailure(
          CallFailure.Kind.CONFIGURATION,
          0,
          request.model().provider() + " offers no embeddings.",
          "",
          null,
          RateLimits.NONE,
          null);
    }
    List<String> texts = request.messages().stream().map(Message::content).toList();
    int dimensions = request.parameters().get(DIMENSIONS) instanceof Integer n ? n : 0;
    long begun = System.nanoTime();
    EmbedReply reply =
        client.get().embed(new EmbedRequest(request.model(), texts, dimensions), timeout);
    double ms = (System.nanoTime() - begun) / MILLISECOND;
    came.put(request, reply.vectors());
    return new ChatReply(
        "",
        null,
        reply.usage(),
        ChatReply.Stop.END,
        ms,
        Double.NaN,
        Double.NaN,
        reply.servedModel(),
        null,
        reply.limits());
  }
}
