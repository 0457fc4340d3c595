package dev.lanewright.provider.fault;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON of the server. */
final class J {
  static final JsonMapper MAPPER = JsonMapper.shared();

  private J() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static String text(JsonNode node) {
    return MAPPER.writeValueAsString(node);
  }

  /** A content that is a text, or a list of parts with texts. */
  static String content(JsonNode content) {
    if (content.isString()) {
      return content.stringValue();
    }
    var all = new StringBuilder();
    content.forEach(part -> all.append(part.path("text").asString("")));
    return all.toString();
  }
}
