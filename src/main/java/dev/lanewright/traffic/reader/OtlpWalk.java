package dev.lanewright.traffic.reader;

import dev.lanewright.evalset.reader.BadRow;
import dev.lanewright.evalset.reader.JsonText;
import java.util.function.BiConsumer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Goes through an OTLP request token by token; only one span is a tree at a time. */
final class OtlpWalk {
  private static final int DEEPEST = 8;

  private final JsonParser parser;
  private final BiConsumer<JsonNode, JsonNode> spans;
  private JsonNode resource = JsonNodeFactory.instance.objectNode();

  /**
   * @param spans takes each span and its resource
   */
  OtlpWalk(JsonParser parser, BiConsumer<JsonNode, JsonNode> spans) {
    this.parser = parser;
    this.spans = spans;
  }

  /** The rest of a request, its first name being the current token; ends at its last token. */
  void request() {
    properties(0);
  }

  /** An object of which the first name is the current token. */
  private void properties(int depth) {
    JsonToken token = parser.currentToken();
    while (token == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      switch (name) {
        case "resource" -> {
          resource = JsonText.tree(parser);
        }
        case "resourceSpans",
            "resource_spans",
            "scopeSpans",
            "scope_spans",
            "instrumentationLibrarySpans" -> {
          if (value != JsonToken.START_ARRAY) {
            throw new BadRow(name + " is not a list");
          }
          objects(depth + 1);
        }
        case "spans" -> {
          if (value != JsonToken.START_ARRAY) {
            throw new BadRow("spans is not a list");
          }
          each();
        }
        default -> parser.skipChildren();
      }
      token = parser.nextToken();
    }
    if (token != JsonToken.END_OBJECT) {
      throw new BadRow("the JSON is cut short");
    }
  }

  private void objects(int depth) {
    if (depth > DEEPEST) {
      throw new BadRow("spans are nested deeper than OTLP nests them");
    }
    JsonToken token = parser.nextToken();
    while (token == JsonToken.START_OBJECT) {
      parser.nextToken();
      properties(depth);
      token = parser.nextToken();
    }
    if (token != JsonToken.END_ARRAY) {
      throw new BadRow("a list of OTLP holds something that is no object, or is cut short");
    }
  }

  private void each() {
    JsonToken token = parser.nextToken();
    while (token != JsonToken.END_ARRAY) {
      if (token == null) {
        throw new BadRow("the JSON is cut short");
      }
      spans.accept(JsonText.tree(parser), resource);
      token = parser.nextToken();
    }
  }

  /** The object whose first name (or end) is the current token, as a tree. */
  static JsonNode rest(JsonParser parser) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    JsonToken token = parser.currentToken();
    while (token == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      row.set(name, JsonText.tree(parser));
      token = parser.nextToken();
    }
    if (token != JsonToken.END_OBJECT) {
      throw new BadRow("the JSON is cut short");
    }
    return row;
  }
}
