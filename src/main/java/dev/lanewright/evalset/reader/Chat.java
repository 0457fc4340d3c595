package dev.lanewright.evalset.reader;

import dev.lanewright.evalset.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A conversation as JSON: a list of {@code {role, content}}.
 *
 * @param messages the request
 * @param reply the last message where the assistant said it, null where it did not
 * @param images how many images the request carries
 */
record Chat(List<Message> messages, @Nullable String reply, int images) {
  Chat {
    messages = List.copyOf(messages);
  }

  /** Whether a value looks like a conversation. */
  static boolean looksLike(@Nullable JsonNode node) {
    return node != null
        && node.isArray()
        && !node.isEmpty()
        && node.get(0).isObject()
        && node.get(0).get("role") != null;
  }

  /**
   * @throws BadRow when it is not a conversation
   */
  static Chat of(JsonNode node, String column) {
    if (!looksLike(node)) {
      throw new BadRow("column " + column + " is not a list of messages with role and content");
    }
    List<Message> messages = new ArrayList<>();
    int images = 0;
    for (JsonNode item : node.values()) {
      String role = text(item.get("role"), column);
      JsonNode content = item.get("content");
      StringBuilder said = new StringBuilder();
      if (content != null && content.isArray()) {
        for (JsonNode part : content.values()) {
          images += isImage(part) ? 1 : 0;
          String words = part.isString() ? part.stringValue() : text(part.get("text"), column);
          said.append(said.isEmpty() || words.isEmpty() ? "" : "\n").append(words);
        }
      } else {
        said.append(text(content, column));
      }
      messages.add(new Message(role(role, column), said.toString()));
    }
    Message last = messages.getLast();
    boolean replied = messages.size() > 1 && last.role().equals("assistant");
    return new Chat(
        replied ? messages.subList(0, messages.size() - 1) : messages,
        replied ? last.content() : null,
        images);
  }

  private static boolean isImage(JsonNode part) {
    JsonNode type = part.get("type");
    return type != null && type.isString() && type.stringValue().contains("image");
  }

  private static String text(@Nullable JsonNode node, String column) {
    if (node == null || node.isNull()) {
      return "";
    }
    String text = node.isString() ? node.stringValue() : node.toString();
    JsonRows.check(text, column);
    return text;
  }

  private static String role(String role, String column) {
    return switch (role.toLowerCase(Locale.ROOT)) {
      case "user", "human" -> "user";
      case "assistant", "gpt", "model", "ai" -> "assistant";
      case "system", "developer" -> "system";
      case "tool", "function" -> "tool";
      default ->
          throw new BadRow(
              "column %s: role %s is not system, user, assistant or tool"
                  .formatted(column, role.isEmpty() ? "(none)" : role));
    };
  }
}
