package dev.lanewright.provider.openai;

import dev.lanewright.provider.call.BatchClient;
import dev.lanewright.provider.call.BatchHandle;
import dev.lanewright.provider.call.BatchItem;
import dev.lanewright.provider.call.BatchLimits;
import dev.lanewright.provider.call.BatchResult;
import dev.lanewright.provider.call.BatchState;
import dev.lanewright.provider.call.CallFailure;
import dev.lanewright.provider.call.CallFailure.Kind;
import dev.lanewright.provider.http.BatchSplit;
import dev.lanewright.provider.http.Endpoint;
import dev.lanewright.provider.http.Ids;
import dev.lanewright.provider.http.Json;
import dev.lanewright.provider.http.Lines;
import dev.lanewright.provider.http.Reply;
import dev.lanewright.provider.http.Transport;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * OpenAI's Batch: a file of at most 50,000 requests or 200 MB is uploaded, then worked on within 24
 * hours; results and errors come as two files. The tag is kept as metadata.
 *
 * @param provider as in {@code provider/id}
 */
public record OpenAiBatches(
    Transport transport, Endpoint endpoint, Dialect dialect, String provider)
    implements BatchClient {
  private static final BatchLimits LIMITS = new BatchLimits(50_000, 200_000_000);
  private static final String BOUNDARY = "lanewright-batch-9f27c1d4";
  private static final String TAG = "lanewright";

  @Override
  public BatchLimits limits() {
    return LIMITS;
  }

  @Override
  public List<List<BatchItem>> split(List<BatchItem> items) throws CallFailure {
    return BatchSplit.of(endpoint, items, LIMITS, this::line);
  }

  @Override
  public BatchHandle submit(List<BatchItem> items, String tag, Duration timeout)
      throws CallFailure, InterruptedException {
    ObjectNode body = Json.object().put("input_file_id", upload(items, timeout));
    body.put("endpoint", "/v1/chat/completions").put("completion_window", "24h");
    body.putObject("metadata").put(TAG, tag);
    return transport.post(endpoint, "batches", Json.bytes(body), timeout, this::state).handle();
  }

  private String upload(List<BatchItem> items, Duration timeout)
      throws CallFailure, InterruptedException {
    try {
      return transport.postPieces(
          endpoint,
          "files",
          "multipart/form-data; boundary=" + BOUNDARY,
          sink -> {
            sink.writeUtf8("--" + BOUNDARY + "\r\n");
            sink.writeUtf8("Content-Disposition: form-data; name=\"purpose\"\r\n\r\nbatch\r\n");
            sink.writeUtf8("--" + BOUNDARY + "\r\n");
            sink.writeUtf8(
                "Content-Disposition: form-data; name=\"file\"; filename=\"batch.jsonl\"\r\n");
            sink.writeUtf8("Content-Type: application/jsonl\r\n\r\n");
            for (BatchItem item : items) {
              sink.write(line(item)).writeByte('\n');
            }
            sink.writeUtf8("\r\n--" + BOUNDARY + "--\r\n");
          },
          timeout,
          reply -> {
            JsonNode root = Json.parse(reply.bytes());
            String id = root == null ? null : Json.textOrNull(root.path("id"));
            if (id == null) {
              throw unreadable(reply);
            }
            return id;
          });
    } catch (CallFailure e) {
      // A file alone costs nothing, whatever became of it.
      throw e.kind().maybeBilled()
          ? endpoint.failure(
              Kind.SERVER,
              e.status(),
              "did not take the file of a batch",
              e.providerWords(),
              e.retryAfter(),
              e.limits(),
              e)
          : e;
    }
  }

  @Override
  public BatchState poll(BatchHandle handle, Duration timeout)
      throws CallFailure, InterruptedException {
    return transport.get(endpoint, "batches/" + Ids.step(handle.id()), timeout, this::state);
  }

  @Override
  public void results(
      BatchState state, List<BatchItem> items, Duration timeout, Consumer<BatchResult> consumer)
      throws CallFailure, InterruptedException {
    var reader = new ResultLine(endpoint, items);
    for (@Nullable String file : new @Nullable String[] {state.resultsAt(), state.errorsAt()}) {
      if (file != null) {
        transport.get(
            endpoint,
            "files/" + Ids.step(file) + "/content",
            timeout,
            reply -> {
              Lines.read(endpoint, reply, line -> reader.read(line).ifPresent(consumer));
              return Boolean.TRUE;
            });
      }
    }
  }

  @Override
  public void cancel(BatchHandle handle, Duration timeout)
      throws CallFailure, InterruptedException {
    transport.post(
        endpoint,
        "batches/" + Ids.step(handle.id()) + "/cancel",
        Json.bytes(Json.object()),
        timeout,
        this::state);
  }

  @Override
  public List<BatchState> recent(Duration timeout) throws CallFailure, InterruptedException {
    return transport.get(
        endpoint,
        "batches?limit=100",
        timeout,
        reply -> {
          JsonNode root = Objects.requireNonNullElseGet(Json.parse(reply.bytes()), Json::object);
          var all = new ArrayList<BatchState>();
          for (JsonNode one : root.path("data")) {
            all.add(read(one, reply));
          }
          return List.copyOf(all);
        });
  }

  private BatchState state(Reply reply) throws IOException, CallFailure {
    return read(Json.parse(reply.bytes()), reply);
  }

  private BatchState read(@Nullable JsonNode root, Reply reply) throws CallFailure {
    BatchState state = root == null ? null : StateReader.read(endpoint, provider, root, TAG);
    if (state == null) {
      throw unreadable(reply);
    }
    return state;
  }

  private CallFailure unreadable(Reply reply) {
    return endpoint.failure(
        Kind.MALFORMED, "sent no state of a batch or file that can be read", "", reply.limits());
  }

  private byte[] line(BatchItem item) {
    ObjectNode line = Json.object().put("custom_id", item.customId());
    line.put("method", "POST").put("url", "/v1/chat/completions");
    ObjectNode body = new RequestBody(dialect).write(item.request());
    body.remove("stream");
    body.remove("stream_options");
    line.set("body", body);
    return Json.bytes(line);
  }
}
