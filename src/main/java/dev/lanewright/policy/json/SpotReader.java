package dev.lanewright.policy.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON text into values that remember where they stood. */
final class SpotReader {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private SpotReader() {}

  /**
   * The document's value.
   *
   * @throws PolicyFormatException where the text is no JSON document
   */
  static Spot read(String json) {
    String text = json.startsWith("\uFEFF") ? json.substring(1) : json;
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw new PolicyFormatException("", 0, 0, "the text is empty; expected a JSON object");
      }
      Spot spot = value(parser, first);
      if (parser.nextToken() != null) {
        TokenStreamLocation at = parser.currentTokenLocation();
        throw new PolicyFormatException(
            "", at.getLineNr(), at.getColumnNr(), "something follows the policy's closing brace");
      }
      return spot;
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      throw new PolicyFormatException(
          "",
          at == null ? 0 : at.getLineNr(),
          at == null ? 0 : at.getColumnNr(),
          "not valid JSON: " + e.getOriginalMessage().lines().findFirst().orElse(""));
    }
  }

  private static Spot value(JsonParser parser, JsonToken token) {
    TokenStreamLocation at = parser.currentTokenLocation();
    return new Spot(content(parser, token), at.getLineNr(), at.getColumnNr());
  }

  private static @Nullable Object content(JsonParser parser, JsonToken token) {
    return switch (token) {
      case START_OBJECT -> {
        var map = new LinkedHashMap<String, Spot>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
          map.put(name, value(parser, parser.nextToken()));
        }
        yield map;
      }
      case START_ARRAY -> {
        List<Spot> list = new ArrayList<>();
        JsonToken next = parser.nextToken();
        while (next != JsonToken.END_ARRAY) {
          list.add(value(parser, next));
          next = parser.nextToken();
        }
        yield list;
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> parser.getString();
    };
  }
}
