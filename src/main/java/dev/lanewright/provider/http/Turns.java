package dev.lanewright.provider.http;

import dev.lanewright.evalset.Message;
import dev.lanewright.provider.call.ReplyFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Messages and formats as the protocols can take them. */
public final class Turns {
  private Turns() {}

  /**
   * The turns with a tool's result said by the user: no protocol takes one without the call's id,
   * and records of conversations seldom keep it. Blank turns, which some refuse, are left out.
   */
  public static List<Message> withoutTools(List<Message> messages) {
    var turns = new ArrayList<Message>();
    for (Message m : messages) {
      if (m.role().equals("tool")) {
        turns.add(new Message("user", "Result of the tool:\n" + m.content()));
      } else if (!m.content().isBlank()) {
        turns.add(m.role().equals("developer") ? new Message("system", m.content()) : m);
      }
    }
    return turns;
  }

  /** The system prompts, joined; empty where there is none. */
  public static String system(List<Message> messages) {
    return messages.stream()
        .filter(Turns::isSystem)
        .map(Message::content)
        .collect(Collectors.joining("\n\n"));
  }

  /**
   * The turns that are no system prompt, neighbours of one role joined, as protocols with strict
   * turns want them. A request of system prompts alone becomes the user's.
   */
  public static List<Message> spoken(List<Message> messages) {
    var turns = new ArrayList<Message>();
    for (Message m : messages) {
      if (isSystem(m)) {
        continue;
      }
      String role = m.role().equals("assistant") ? "assistant" : "user";
      if (!turns.isEmpty() && turns.getLast().role().equals(role)) {
        turns.add(new Message(role, turns.removeLast().content() + "\n\n" + m.content()));
      } else {
        turns.add(new Message(role, m.content()));
      }
    }
    return turns;
  }

  private static boolean isSystem(Message m) {
    return m.role().equals("system");
  }

  /** A format said in words, where the protocol has no field for it. */
  public static String inWords(ReplyFormat format) {
    return format.schemaJson() == null
        ? "Reply with one JSON object and nothing else."
        : "Reply with one JSON object and nothing else. It must satisfy this JSON Schema: "
            + format.schemaJson();
  }

  /** Whether every object of the schema closes its properties and requires all of them. */
  public static boolean strict(JsonNode schema) {
    JsonNode properties = schema.path("properties");
    if (schema.path("type").asString("").equals("object") || properties.isObject()) {
      boolean closed =
          schema.path("additionalProperties").isBoolean()
              && !schema.path("additionalProperties").booleanValue();
      if (!closed || schema.path("required").size() != properties.size()) {
        return false;
      }
    }
    for (JsonNode child : schema) {
      if (child.isContainer() && !strict(child)) {
        return false;
      }
    }
    return true;
  }
}
