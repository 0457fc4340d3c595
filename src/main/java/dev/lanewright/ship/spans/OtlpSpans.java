package dev.lanewright.ship.spans;

import dev.lanewright.evalset.Message;
import dev.lanewright.store.RecordedCall;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes calls as spans of OpenTelemetry's GenAI conventions: OTLP JSON, one export request of at
 * most {@value #SPANS} spans a line, as the collector's file exporter writes it and its file
 * receiver reads it. Ids are hex, 64-bit numbers are texts, as OTLP's JSON mapping asks. Ids come
 * from the ledger, so that the same calls give the same spans. The lane is {@code routing.lane}.
 */
public final class OtlpSpans implements Closeable {
  private static final int SPANS = 256;
  private static final int CLIENT = 3;
  private static final int ERROR = 2;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Writer out;
  private final Map<String, String> lanes;
  private final boolean texts;
  private final String workspace;
  private final JsonMapper mapper = new JsonMapper();
  private ArrayNode spans = NODES.arrayNode();
  private long count;

  /**
   * @param lanes lane by model; a call of another model has none
   * @param texts whether requests and answers go along; the conventions ask for an opt-in
   * @param workspace names the ledger: part of every id
   */
  public OtlpSpans(Writer out, Map<String, String> lanes, boolean texts, String workspace) {
    this.out = out;
    this.lanes = Map.copyOf(lanes);
    this.texts = texts;
    this.workspace = workspace;
  }

  /** Writes one call. */
  public void add(RecordedCall call) throws IOException {
    spans.add(span(call));
    count++;
    if (spans.size() >= SPANS) {
      flush();
    }
  }

  /** Spans written. */
  public long count() {
    return count;
  }

  private ObjectNode span(RecordedCall call) {
    ObjectNode span = NODES.objectNode();
    // A sample's attempts, also of other models, are one trace.
    span.put("traceId", id(16, workspace + "/" + call.run() + "/" + call.sample()));
    span.put("spanId", id(8, workspace + "/" + call.run() + "/" + call.id()));
    span.put("name", "chat " + SpanNames.id(call.model()));
    span.put("kind", CLIENT);
    Instant ended = call.ended();
    span.put("startTimeUnixNano", nanos(call.written()));
    span.put("endTimeUnixNano", nanos(ended == null ? call.written() : ended));
    ArrayNode attributes = span.putArray("attributes");
    attributes(attributes, call);
    if (texts) {
      texts(attributes, call);
    }
    ObjectNode status = span.putObject("status");
    if (call.failed()) {
      status.put("code", ERROR);
    }
    return span;
  }

  private void attributes(ArrayNode to, RecordedCall call) {
    text(to, "gen_ai.operation.name", "chat");
    text(to, "gen_ai.provider.name", SpanNames.provider(call.model()));
    text(to, "gen_ai.request.model", SpanNames.id(call.model()));
    text(to, "gen_ai.response.model", call.served());
    text(to, "gen_ai.response.id", call.providerId());
    String stop = call.stop();
    if (stop != null) {
      add(to, "gen_ai.response.finish_reasons")
          .putObject("arrayValue")
          .putArray("values")
          .addObject()
          .put("stringValue", reason(stop));
    }
    if (call.input() >= 0) {
      // Here cached tokens are part of the input's.
      long cached = Math.max(0, call.cached());
      long written = Math.max(0, call.cacheWrite());
      whole(to, "gen_ai.usage.input_tokens", call.input() + cached + written);
      whole(to, "gen_ai.usage.cache_read.input_tokens", cached == 0 ? -1 : cached);
      whole(to, "gen_ai.usage.cache_creation.input_tokens", written == 0 ? -1 : written);
    }
    whole(to, "gen_ai.usage.output_tokens", call.output());
    whole(to, "gen_ai.usage.reasoning.output_tokens", call.reasoning());
    if (call.firstTokenMs() >= 0) {
      number(to, "gen_ai.response.time_to_first_chunk", call.firstTokenMs() / 1000);
    }
    text(to, "gen_ai.conversation.id", call.conversation());
    text(to, "error.type", call.failed() ? String.valueOf(call.kind()) : null);
    text(to, "routing.lane", lanes.get(call.model()));
    text(to, "category", call.category());
    text(to, "lanewright.sample", call.sample());
    whole(to, "lanewright.run", call.run());
    whole(to, "lanewright.repeat", call.repeat());
    whole(to, "lanewright.try", call.number());
    if (!Double.isNaN(call.costUsd())) {
      number(to, "gen_ai.usage.cost", call.costUsd());
    }
  }

  /** Reasons as the conventions' providers write them. */
  private static String reason(String stop) {
    return switch (stop) {
      case "END" -> "stop";
      case "TOOL" -> "tool_calls";
      case "REFUSAL" -> "content_filter";
      default -> stop.toLowerCase(java.util.Locale.ROOT);
    };
  }

  private void texts(ArrayNode to, RecordedCall call) {
    ArrayNode asked = NODES.arrayNode();
    call.messages().forEach(m -> asked.add(message(m)));
    text(to, "gen_ai.input.messages", asked.isEmpty() ? null : asked.toString());
    String answer = call.answer();
    if (answer != null) {
      ObjectNode said = message(new Message("assistant", answer));
      said.put("finish_reason", call.stop() == null ? "stop" : reason(call.stop()));
      text(to, "gen_ai.output.messages", NODES.arrayNode().add(said).toString());
    }
  }

  private static ObjectNode message(Message m) {
    ObjectNode node = NODES.objectNode();
    node.put("role", m.role());
    node.putArray("parts").addObject().put("type", "text").put("content", m.content());
    return node;
  }

  private static void text(ArrayNode to, String key, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      add(to, key).put("stringValue", value);
    }
  }

  private static void whole(ArrayNode to, String key, long value) {
    if (value >= 0) {
      add(to, key).put("intValue", Long.toString(value));
    }
  }

  private static void number(ArrayNode to, String key, double value) {
    add(to, key).put("doubleValue", value);
  }

  private static ObjectNode add(ArrayNode to, String key) {
    return to.addObject().put("key", key).putObject("value");
  }

  private static String nanos(Instant at) {
    return Long.toString(at.getEpochSecond() * 1_000_000_000L + at.getNano());
  }

  private static String id(int bytes, String of) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(of.getBytes(StandardCharsets.UTF_8));
      // All zeros is no id; a hash never is, and its first byte need not be spared.
      return HexFormat.of().formatHex(hash, 0, bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private void flush() throws IOException {
    if (spans.isEmpty()) {
      return;
    }
    ObjectNode request = NODES.objectNode();
    ObjectNode resource = request.putArray("resourceSpans").addObject();
    text(
        resource.putObject("resource").putArray("attributes"), "service.name", "lanewright-replay");
    ObjectNode scope = resource.putArray("scopeSpans").addObject();
    scope.putObject("scope").put("name", "dev.lanewright");
    scope.set("spans", spans);
    out.write(mapper.writeValueAsString(request));
    out.write('\n');
    spans = NODES.arrayNode();
  }

  /** Writes what is left. The writer is closed too. */
  @Override
  public void close() throws IOException {
    flush();
    out.close();
  }
}
