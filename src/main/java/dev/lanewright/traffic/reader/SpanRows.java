package dev.lanewright.traffic.reader;

import dev.lanewright.evalset.reader.BadRow;
import dev.lanewright.evalset.reader.JsonText;
import dev.lanewright.evalset.reader.RawRow;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Spans: OTLP JSON (a request per line, or one document), or one span per row as SDKs and viewers
 * write it. A row of OTLP is walked span by span, as one may hold thousands.
 */
record SpanRows(LogRoles roles) implements RowReader {
  static boolean isOtlp(JsonNode row) {
    return row.has("resourceSpans") || row.has("scopeSpans") || row.has("resource_spans");
  }

  static boolean isSpan(JsonNode row) {
    boolean id =
        row.has("span_id")
            || row.has("spanId")
            || row.has("context.span_id")
            || row.path("context").has("span_id");
    return id && (row.path("attributes").isContainer() || named(row, "attributes."));
  }

  /** Whether a span, or the first of an OTLP row, speaks of a model by OpenInference's names. */
  static boolean openInference(JsonNode row) {
    JsonNode span = row;
    if (isOtlp(row)) {
      JsonNode scope = row.path("resourceSpans").path(0).path("scopeSpans").path(0);
      span = (row.has("scopeSpans") ? row.path("scopeSpans").path(0) : scope).path("spans").path(0);
    }
    SpanAttributes attributes = SpanAttributes.of(span);
    return attributes.text("gen_ai.operation.name", "gen_ai.request.model") == null
        && new Span(span, attributes, JsonNodeFactory.instance.objectNode(), new JsonText())
            .isOpenInference();
  }

  private static boolean named(JsonNode row, String prefix) {
    return row.propertyStream().anyMatch(e -> e.getKey().startsWith(prefix));
  }

  @Override
  public void read(RawRow raw, JsonText json, Calls out) {
    if (raw.json() == null) {
      JsonNode row = raw.object(json);
      if (isOtlp(row)) {
        resource(row, json, out);
      } else {
        span(row, JsonNodeFactory.instance.objectNode(), json, out);
      }
      return;
    }
    raw.walk(json, parser -> walk(parser, json, out));
  }

  /** A row's object: an OTLP request, or one span. */
  private void walk(JsonParser parser, JsonText json, Calls out) {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new BadRow("not a JSON object");
    }
    if (parser.nextToken() == JsonToken.PROPERTY_NAME
        && (parser.currentName().equals("resourceSpans")
            || parser.currentName().equals("resource_spans"))) {
      var last = new LastResource();
      new OtlpWalk(parser, (span, resource) -> span(span, last.attributes(resource), json, out))
          .request();
      return;
    }
    JsonNode row = OtlpWalk.rest(parser);
    if (isOtlp(row)) {
      resource(row, json, out);
    } else {
      span(row, JsonNodeFactory.instance.objectNode(), json, out);
    }
  }

  private void resource(JsonNode row, JsonText json, Calls out) {
    JsonNode all = Values.at(row, "resourceSpans", "resource_spans");
    if (all.isArray()) {
      all.values().forEach(item -> resource(item, json, out));
      return;
    }
    JsonNode resource = SpanAttributes.otlp(row.path("resource").path("attributes"));
    for (JsonNode scope : Values.at(row, "scopeSpans", "scope_spans").values()) {
      for (JsonNode span : scope.path("spans").values()) {
        span(span, resource, json, out);
      }
    }
  }

  /** Attributes of the resource met last, as its spans follow one another. */
  private static final class LastResource {
    private @Nullable JsonNode of;
    private JsonNode attributes = JsonNodeFactory.instance.objectNode();

    @SuppressWarnings("ReferenceEquality") // The very same tree; comparing its content costs more.
    JsonNode attributes(JsonNode resource) {
      if (of != resource) {
        of = resource;
        attributes = SpanAttributes.otlp(resource.path("attributes"));
      }
      return attributes;
    }
  }

  private void span(JsonNode node, JsonNode resource, JsonText json, Calls out) {
    if (!node.isObject()) {
      out.bad("a span is not a JSON object");
      return;
    }
    try {
      var span = new Span(node, SpanAttributes.of(node), resource, json);
      if (!span.isCall()) {
        out.other();
        return;
      }
      long start = Values.time(node, "startTimeUnixNano", "start_time", "startTime");
      if (start < 0) {
        throw new BadRow("the span's start time is missing or no time");
      }
      out.call(span.call(roles, start));
    } catch (BadRow e) {
      out.bad(e.reason());
    }
  }
}
