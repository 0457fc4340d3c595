package dev.lanewright.judge;

import dev.lanewright.provider.call.ReplyFormat;

/** The shapes in which judges reply; every object is closed, as the strictest protocols want. */
final class Formats {
  private static final String TEXT = "{\"type\":\"string\"}";

  private Formats() {}

  static ReplyFormat of(JudgeKind kind) {
    return new ReplyFormat("verdict", schema(kind));
  }

  private static String schema(JudgeKind kind) {
    return switch (kind) {
      case PAIRWISE ->
          object(
              "\"rationale\":" + TEXT + ",\"verdict\":" + oneOf("A", "B", "tie"),
              "\"rationale\",\"verdict\"");
      case PASS_FAIL, REFERENCE ->
          object(
              "\"issues\":{\"type\":\"array\",\"items\":"
                  + TEXT
                  + "},\"rationale\":"
                  + TEXT
                  + ",\"verdict\":"
                  + oneOf("pass", "fail"),
              "\"issues\",\"rationale\",\"verdict\"");
      case RUBRIC ->
          object(
              "\"rationale\":" + TEXT + ",\"score\":{\"type\":\"number\"}",
              "\"rationale\",\"score\"");
    };
  }

  private static String oneOf(String... words) {
    return "{\"type\":\"string\",\"enum\":[\"" + String.join("\",\"", words) + "\"]}";
  }

  private static String object(String properties, String required) {
    return "{\"type\":\"object\",\"properties\":{%s},\"required\":[%s],\"additionalProperties\":false}"
        .formatted(properties, required);
  }
}
