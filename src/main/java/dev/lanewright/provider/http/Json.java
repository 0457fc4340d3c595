package dev.lanewright.provider.http;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON of requests and replies. */
public final class Json {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private Json() {}

  /** An empty object. */
  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** The text as JSON, or null when it is not JSON. */
  public static @Nullable JsonNode parse(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JacksonException e) {
      return null;
    }
  }

  /** The bytes (UTF-8) as JSON, or null when they are not JSON. */
  public static @Nullable JsonNode parse(byte[] bytes) {
    try {
      return MAPPER.readTree(bytes);
    } catch (JacksonException e) {
      return null;
    }
  }

  /** UTF-8. */
  public static byte[] bytes(JsonNode node) {
    return MAPPER.writeValueAsBytes(node);
  }

  /** Compact text. */
  public static String text(JsonNode node) {
    return MAPPER.writeValueAsString(node);
  }

  /**
   * JSON that the caller already checked, such as tools or a schema.
   *
   * @throws IllegalArgumentException when it is not JSON
   */
  public static JsonNode given(String what, String text) {
    JsonNode node = parse(text);
    if (node == null || node.isMissingNode()) {
      throw new IllegalArgumentException(what + " is not JSON");
    }
    return node;
  }

  /** A count of tokens: -1 where it is missing or no count. */
  public static int count(JsonNode node) {
    return node.isIntegralNumber() && node.canConvertToInt() && node.intValue() >= 0
        ? node.intValue()
        : -1;
  }

  /** The text of a field, or null where it is missing, no text, or empty. */
  public static @Nullable String textOrNull(JsonNode node) {
    return node.isString() && !node.stringValue().isEmpty() ? node.stringValue() : null;
  }

  /** Puts a value of a request's parameters: a number, a text or a truth value. */
  public static void put(ObjectNode node, String name, Object value) {
    switch (value) {
      case Integer i -> node.put(name, i);
      case Long l -> node.put(name, l);
      case Double d -> node.put(name, d);
      case Boolean b -> node.put(name, b);
      default -> node.put(name, value.toString());
    }
  }
}
