package dev.lanewright.evalset.reader;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Parses JSON within bounds of depth, text length and number of values. */
public final class JsonText {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonFactory factory =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Bounds.DEPTH)
                  .maxStringLength(Bounds.CELL)
                  .build())
          .build();

  /** Tokens of some bytes. */
  public JsonParser parser(java.io.InputStream in) {
    return factory.createParser(ObjectReadContext.empty(), in);
  }

  /**
   * The one value that some bytes hold.
   *
   * @throws BadRow when they are not one JSON value within bounds
   */
  public JsonNode value(byte[] bytes, int length) {
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), bytes, 0, length)) {
      if (parser.nextToken() == null) {
        throw new BadRow("the line is blank");
      }
      JsonNode node = tree(parser);
      if (parser.nextToken() != null) {
        throw new BadRow("something follows the end of the JSON value");
      }
      return node;
    } catch (JacksonException e) {
      throw new BadRow(why(e));
    }
  }

  /** The value that a text holds, or null when it is not JSON. */
  public @Nullable JsonNode valueOrNull(String text) {
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
      parser.nextToken();
      JsonNode node = tree(parser);
      return parser.nextToken() == null ? node : null;
    } catch (JacksonException | BadRow e) {
      return null;
    }
  }

  /**
   * The value that begins at the parser's current token; leaves the parser at its last token.
   *
   * @throws BadRow when it has too many values; the parser then stands at its last token too
   */
  public static JsonNode tree(JsonParser parser) {
    Deque<JsonNode> open = new ArrayDeque<>();
    JsonNode root = null;
    String name = "";
    int values = 0;
    long chars = 0;
    int depth = 0;
    JsonToken token = parser.currentToken();
    while (true) {
      if (token == null) {
        throw new BadRow("the JSON is cut short");
      }
      boolean fits = values <= Bounds.VALUES && chars <= Bounds.ROW;
      switch (token) {
        case PROPERTY_NAME -> name = parser.currentName();
        case END_OBJECT, END_ARRAY -> {
          depth--;
          open.pollLast();
        }
        default -> {
          values++;
          if (token == JsonToken.VALUE_STRING) {
            chars += parser.getStringLength();
          }
          boolean container = token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY;
          depth += container ? 1 : 0;
          if (fits) {
            JsonNode node = node(parser, token);
            put(open.peekLast(), name, node);
            root = root == null ? node : root;
            if (container) {
              open.addLast(node);
            }
          }
        }
      }
      if (depth == 0) {
        if (!fits || root == null) {
          throw new BadRow(
              "the row has more than %d JSON values or %d characters"
                  .formatted(Bounds.VALUES, Bounds.ROW));
        }
        return root;
      }
      token = parser.nextToken();
    }
  }

  private static void put(@Nullable JsonNode parent, String name, JsonNode child) {
    if (parent instanceof ObjectNode object) {
      object.set(name, child);
    } else if (parent instanceof ArrayNode array) {
      array.add(child);
    }
  }

  private static JsonNode node(JsonParser parser, JsonToken token) {
    return switch (token) {
      case START_OBJECT -> NODES.objectNode();
      case START_ARRAY -> NODES.arrayNode();
      case VALUE_STRING -> NODES.stringNode(parser.getString());
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NUMBER_INT ->
          parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
              ? NODES.numberNode(parser.getDoubleValue())
              : NODES.numberNode(parser.getLongValue());
      case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
      default -> NODES.nullNode();
    };
  }

  /**
   * Refuses what cannot be stored as text.
   *
   * @throws BadRow naming the field
   */
  public static void check(String text, String field) {
    JsonRows.check(text, field);
  }

  /** What is wrong with some JSON, in words, without an excerpt of it. */
  public static String why(JacksonException e) {
    String said = String.valueOf(e.getOriginalMessage());
    if (said.contains("UTF-8")) {
      return "not valid UTF-8";
    }
    if (said.contains("nesting depth")) {
      return "JSON is nested deeper than " + Bounds.DEPTH;
    }
    if (said.contains("end-of-input") || said.contains("end of input")) {
      return "the JSON is cut short";
    }
    if (said.startsWith("Unrecognized token")) {
      // The message would quote the token, which could be a secret.
      return "not valid JSON: a word stands where a value should";
    }
    String first = said.lines().findFirst().orElse("");
    return "not valid JSON: " + (first.length() > 160 ? first.substring(0, 160) + "…" : first);
  }
}
