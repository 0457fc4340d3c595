package dev.lanewright.provider.openai;

import tools.jackson.databind.JsonNode;

/** The text of a message. */
final class Texts {
  private static final String OPEN = "<think>";
  private static final String CLOSE = "</think>";

  private Texts() {}

  /** A text, or the text parts of a list. */
  static String content(JsonNode content) {
    if (!content.isArray()) {
      return content.isString() ? content.stringValue() : "";
    }
    var all = new StringBuilder();
    for (JsonNode part : content) {
      if (part.path("type").asString("").equals("text")) {
        all.append(part.path("text").asString(""));
      }
    }
    return all.toString();
  }

  /** The text without the reasoning that some servers leave at its head. */
  static String answer(String text) {
    String head = text.stripLeading();
    int end = head.startsWith(OPEN) ? head.indexOf(CLOSE) : -1;
    return end < 0 ? text : head.substring(end + CLOSE.length()).stripLeading();
  }
}
