package dev.lanewright.traffic.reader;

import dev.lanewright.evalset.reader.JsonPath;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The attributes of a span in any of the forms they are written in: OTLP's list of key and typed
 * value, an object with dotted keys, a nested object, or columns that begin with {@code
 * attributes.}.
 */
record SpanAttributes(JsonNode tree, String prefix) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  static SpanAttributes of(JsonNode span) {
    JsonNode attributes = span.path("attributes");
    if (attributes.isArray()) {
      return new SpanAttributes(otlp(attributes), "");
    }
    return attributes.isObject()
        ? new SpanAttributes(attributes, "")
        : new SpanAttributes(span, "attributes.");
  }

  /** The value of the first of these names that has one, or missing. */
  JsonNode at(String... names) {
    for (String name : names) {
      JsonNode found = JsonPath.find(tree, prefix + name);
      if (found != null) {
        return found;
      }
    }
    return MissingNode.getInstance();
  }

  @Nullable String text(String... names) {
    for (String name : names) {
      String text = Values.words(at(name), name);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  double number(String... names) {
    ObjectNode one = NODES.objectNode();
    one.set("v", at(names));
    return Values.number(one, "v");
  }

  /** A count from 0, or -1. */
  int count(String... names) {
    double value = number(names);
    return value >= 0 && value <= Integer.MAX_VALUE && value == Math.rint(value) ? (int) value : -1;
  }

  /** An OTLP list of attributes as an object. */
  static ObjectNode otlp(JsonNode list) {
    ObjectNode all = NODES.objectNode();
    for (JsonNode item : list.values()) {
      JsonNode key = item.path("key");
      if (key.isString()) {
        all.set(key.stringValue(), value(item.path("value")));
      }
    }
    return all;
  }

  private static JsonNode value(JsonNode any) {
    for (Map.Entry<String, JsonNode> e : any.properties()) {
      JsonNode value = e.getValue();
      return switch (e.getKey()) {
        case "arrayValue" -> {
          ArrayNode array = NODES.arrayNode();
          value.path("values").values().forEach(v -> array.add(value(v)));
          yield array;
        }
        case "kvlistValue" -> otlp(value.path("values"));
        default -> value;
      };
    }
    return NODES.nullNode();
  }
}
