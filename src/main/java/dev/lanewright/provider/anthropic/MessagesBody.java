package dev.lanewright.provider.anthropic;

import dev.lanewright.evalset.Message;
import dev.lanewright.provider.call.ChatRequest;
import dev.lanewright.provider.call.ReplyFormat;
import dev.lanewright.provider.http.Json;
import dev.lanewright.provider.http.Turns;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A request in the words of Messages. */
final class MessagesBody {
  private static final Set<String> PLAIN = Set.of("temperature", "top_p", "top_k", "service_tier");

  private MessagesBody() {}

  static ObjectNode write(ChatRequest request) {
    ObjectNode body = Json.object();
    body.put("model", request.model().id());
    body.put("max_tokens", request.maxOutputTokens());
    List<Message> turns = Turns.withoutTools(request.messages());
    String system = Turns.system(turns);
    JsonNode schema = schema(request.format());
    if (request.format() != null && schema == null) {
      String words = Turns.inWords(request.format());
      system = system.isEmpty() ? words : system + "\n\n" + words;
    }
    List<Message> spoken = Turns.spoken(turns);
    if (spoken.isEmpty()) {
      // There must be a turn of the user's.
      spoken = List.of(new Message("user", Turns.system(turns)));
      system = system.replace(Turns.system(turns), "").strip();
    }
    if (!system.isEmpty()) {
      body.put("system", system);
    }
    var messages = body.putArray("messages");
    spoken.forEach(m -> messages.addObject().put("role", m.role()).put("content", m.content()));
    request.parameters().forEach((name, value) -> parameter(body, request, name, value));
    if (request.toolsJson() != null) {
      tools(body, Json.given("the list of tools", request.toolsJson()));
    }
    if (schema != null) {
      ObjectNode config =
          body.path("output_config") instanceof ObjectNode o ? o : body.putObject("output_config");
      config.putObject("format").put("type", "json_schema").set("schema", schema);
    }
    if (request.stream()) {
      body.put("stream", true);
    }
    return body;
  }

  private static void parameter(ObjectNode body, ChatRequest request, String name, Object value) {
    if (!request.model().parameters().contains(name)) {
      return;
    }
    if (PLAIN.contains(name)) {
      Json.put(body, name, value);
    } else if (name.equals("stop")) {
      body.putArray("stop_sequences").add(value.toString());
    } else if (name.equals("effort")) {
      body.putObject("output_config").put("effort", value.toString());
    } else if (name.equals("thinking_budget") && value instanceof Number n) {
      body.putObject("thinking").put("type", "enabled").put("budget_tokens", n.intValue());
    }
  }

  // Only schemas that close every object are taken; others are said in words.
  private static @Nullable JsonNode schema(@Nullable ReplyFormat format) {
    if (format == null || format.schemaJson() == null) {
      return null;
    }
    JsonNode schema = Json.given("the schema of the reply", format.schemaJson());
    return Turns.strict(schema) ? schema : null;
  }

  private static void tools(ObjectNode body, JsonNode openAi) {
    var tools = body.putArray("tools");
    for (JsonNode tool : openAi) {
      JsonNode function = tool.path("function");
      ObjectNode node = tools.addObject().put("name", function.path("name").asString(""));
      if (function.path("description").isString()) {
        node.put("description", function.path("description").asString());
      }
      node.set(
          "input_schema",
          function.path("parameters").isObject()
              ? function.path("parameters")
              : Json.object().put("type", "object"));
    }
  }
}
