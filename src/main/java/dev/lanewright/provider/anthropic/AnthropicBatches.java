package dev.lanewright.provider.anthropic;

import dev.lanewright.provider.call.BatchClient;
import dev.lanewright.provider.call.BatchHandle;
import dev.lanewright.provider.call.BatchItem;
import dev.lanewright.provider.call.BatchLimits;
import dev.lanewright.provider.call.BatchResult;
import dev.lanewright.provider.call.BatchState;
import dev.lanewright.provider.call.CallFailure;
import dev.lanewright.provider.http.BatchSplit;
import dev.lanewright.provider.http.Endpoint;
import dev.lanewright.provider.http.Ids;
import dev.lanewright.provider.http.Json;
import dev.lanewright.provider.http.Lines;
import dev.lanewright.provider.http.Transport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Anthropic's Message Batches: 100,000 requests or 256 MB, done within 24 hours. It keeps no tag.
 *
 * @param provider as in {@code provider/id}
 */
public record AnthropicBatches(Transport transport, Endpoint endpoint, String provider)
    implements BatchClient {
  // Below the 256 MB: the brackets around the list count, too.
  private static final BatchLimits LIMITS = new BatchLimits(100_000, 255_000_000);
  private static final String PATH = "messages/batches";

  @Override
  public BatchLimits limits() {
    return LIMITS;
  }

  @Override
  public List<List<BatchItem>> split(List<BatchItem> items) throws CallFailure {
    return BatchSplit.of(endpoint, items, LIMITS, AnthropicBatches::line);
  }

  @Override
  public BatchHandle submit(List<BatchItem> items, String tag, Duration timeout)
      throws CallFailure, InterruptedException {
    return transport
        .postPieces(
            endpoint,
            PATH,
            "application/json",
            sink -> {
              sink.writeUtf8("{\"requests\":[");
              boolean first = true;
              for (BatchItem item : items) {
                if (!first) {
                  sink.writeByte(',');
                }
                first = false;
                sink.write(line(item));
              }
              sink.writeUtf8("]}");
            },
            timeout,
            reply -> state(Json.parse(reply.bytes())))
        .handle();
  }

  @Override
  public BatchState poll(BatchHandle handle, Duration timeout)
      throws CallFailure, InterruptedException {
    return transport.get(
        endpoint,
        PATH + "/" + Ids.step(handle.id()),
        timeout,
        reply -> state(Json.parse(reply.bytes())));
  }

  @Override
  public void results(
      BatchState state, List<BatchItem> items, Duration timeout, Consumer<BatchResult> consumer)
      throws CallFailure, InterruptedException {
    var reader = new ResultLine(endpoint, items);
    // Not the address that the state names: the key goes to the known host only.
    transport.get(
        endpoint,
        PATH + "/" + Ids.step(state.handle().id()) + "/results",
        timeout,
        reply -> {
          Lines.read(endpoint, reply, line -> reader.read(line).ifPresent(consumer));
          return Boolean.TRUE;
        });
  }

  @Override
  public void cancel(BatchHandle handle, Duration timeout)
      throws CallFailure, InterruptedException {
    transport.post(
        endpoint,
        PATH + "/" + Ids.step(handle.id()) + "/cancel",
        Json.bytes(Json.object()),
        timeout,
        reply -> state(Json.parse(reply.bytes())));
  }

  @Override
  public List<BatchState> recent(Duration timeout) throws CallFailure, InterruptedException {
    return transport.get(
        endpoint,
        PATH + "?limit=100",
        timeout,
        reply -> {
          JsonNode root = Objects.requireNonNullElseGet(Json.parse(reply.bytes()), Json::object);
          var all = new ArrayList<BatchState>();
          for (JsonNode one : root.path("data")) {
            all.add(state(one));
          }
          return List.copyOf(all);
        });
  }

  private BatchState state(@Nullable JsonNode root) throws CallFailure {
    return new StateReader(endpoint, provider).read(root);
  }

  private static byte[] line(BatchItem item) {
    ObjectNode line = Json.object().put("custom_id", item.customId());
    ObjectNode params = MessagesBody.write(item.request());
    params.remove("stream");
    line.set("params", params);
    return Json.bytes(line);
  }
}
