package dev.lanewright.traffic.reader;

import dev.lanewright.evalset.Message;
import dev.lanewright.evalset.reader.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Requests and replies as logs hold them: a text, a list of messages, a provider's body. */
final class Turns {
  private Turns() {}

  /** The messages of a request; empty where there are none. */
  static List<Message> request(JsonText json, JsonNode value) {
    JsonNode tree = Values.tree(json, value);
    if (tree.isArray()) {
      return list(tree);
    }
    if (tree.isObject()) {
      return object(json, tree);
    }
    String text = Values.words(value, "request");
    return text == null ? List.of() : List.of(new Message("user", text));
  }

  private static List<Message> object(JsonText json, JsonNode body) {
    if (body.isEmpty()) {
      return List.of();
    }
    if (body.has("role")) {
      return List.of(message(body));
    }
    List<Message> all = new ArrayList<>();
    String system = words(Values.at(body, "system", "instructions", "systemInstruction"));
    if (!system.isEmpty()) {
      all.add(new Message("system", system));
    }
    JsonNode inner =
        Values.at(body, "messages", "contents", "input", "prompt", "question", "query", "text");
    JsonNode tree = Values.tree(json, inner);
    if (tree.isArray()) {
      all.addAll(list(tree));
    } else if (tree.isObject()) {
      all.addAll(object(json, tree));
    } else {
      String text = Values.words(inner, "request");
      // An object of another kind is shown to the model as it stands.
      all.add(new Message("user", text == null ? checked(body.toString()) : text));
    }
    return all;
  }

  private static List<Message> list(JsonNode tree) {
    List<Message> all = new ArrayList<>();
    for (JsonNode item : tree.values()) {
      if (item.isString()) {
        all.add(new Message("user", checked(item.stringValue())));
      } else if (item.isObject()) {
        // OpenInference wraps each message.
        JsonNode inner = item.get("message");
        all.add(message(inner != null && inner.isObject() ? inner : item));
      }
    }
    return all;
  }

  private static Message message(JsonNode item) {
    String role =
        switch (Values.at(item, "role", "message.role", "type")
            .asString("user")
            .toLowerCase(Locale.ROOT)) {
          case "assistant", "ai", "model", "gpt" -> "assistant";
          case "system", "developer" -> "system";
          case "tool", "function", "tool_result" -> "tool";
          default -> "user";
        };
    return new Message(role, words(Values.at(item, "content", "message.content", "parts", "text")));
  }

  /** The words of a content: a text, or parts of which those that are text. */
  static String words(JsonNode content) {
    if (content.isString()) {
      return checked(content.stringValue());
    }
    if (content.isObject()) {
      return words(Values.at(content, "text", "content", "value", "parts"));
    }
    var said = new StringBuilder();
    for (JsonNode part : content.values()) {
      String type = part.path("type").asString("text");
      boolean hidden =
          type.contains("image")
              || type.contains("audio")
              || type.contains("reasoning")
              || type.contains("thinking");
      String words = hidden ? "" : part.isString() ? checked(part.stringValue()) : words(part);
      said.append(said.isEmpty() || words.isEmpty() ? "" : "\n").append(words);
    }
    return said.toString();
  }

  /** What was answered: a text, a message, a list of them, or a provider's body; else null. */
  static @Nullable String reply(JsonText json, JsonNode value) {
    JsonNode tree = Values.tree(json, value);
    if (tree.isMissingNode()) {
      return Values.words(value, "answer");
    }
    String words = replyOf(tree);
    return words.isEmpty() ? null : words;
  }

  private static String replyOf(JsonNode tree) {
    if (tree.isArray()) {
      // The last message that says something; tool calls say nothing.
      String last = "";
      for (JsonNode item : tree.values()) {
        String words = item.isString() ? checked(item.stringValue()) : replyOf(item);
        last = words.isEmpty() ? last : words;
      }
      return last;
    }
    for (String list : new String[] {"choices", "candidates", "output", "generations", "outputs"}) {
      JsonNode inner = tree.get(list);
      if (inner != null && (inner.isArray() || inner.isObject())) {
        return replyOf(inner);
      }
      if (inner != null && inner.isString()) {
        return checked(inner.stringValue());
      }
    }
    JsonNode message = Values.at(tree, "message", "delta");
    if (message.isObject()) {
      return replyOf(message);
    }
    String refusal = Values.text(tree, "refusal");
    return refusal != null
        ? refusal
        : words(
            Values.at(tree, "content", "message.content", "parts", "text", "completion", "answer"));
  }

  private static String checked(String text) {
    JsonText.check(text, "text");
    return text;
  }
}
