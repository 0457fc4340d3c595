package dev.lanewright.store;

import dev.lanewright.evalset.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Requests as columns: the text of a lone user message, else the messages as JSON. */
final class MessageJson {
  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<List<Message>> MESSAGES = new TypeReference<>() {};

  private MessageJson() {}

  /** The text when the request is one user message, else null. */
  static @Nullable String alone(List<Message> messages) {
    return messages.size() == 1 && messages.getFirst().role().equals("user")
        ? messages.getFirst().content()
        : null;
  }

  static String write(List<Message> messages) {
    return JSON.writeValueAsString(messages);
  }

  /** What the two columns hold. */
  static List<Message> read(@Nullable String alone, @Nullable String json) {
    if (alone != null) {
      return List.of(new Message("user", alone));
    }
    if (json == null) {
      return List.of();
    }
    try {
      return JSON.readValue(json, MESSAGES);
    } catch (JacksonException e) {
      throw new StoreException(
          "The workspace is damaged: the messages of a sample cannot be read.", e);
    }
  }
}
