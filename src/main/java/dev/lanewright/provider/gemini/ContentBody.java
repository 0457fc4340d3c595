package dev.lanewright.provider.gemini;

import dev.lanewright.evalset.Message;
import dev.lanewright.provider.call.ChatRequest;
import dev.lanewright.provider.call.ReplyFormat;
import dev.lanewright.provider.http.Json;
import dev.lanewright.provider.http.Turns;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A request in the words of generateContent. */
final class ContentBody {
  private static final Map<String, String> NAMES =
      Map.of(
          "temperature", "temperature",
          "top_p", "topP",
          "top_k", "topK",
          "seed", "seed",
          "presence_penalty", "presencePenalty",
          "frequency_penalty", "frequencyPenalty");

  private ContentBody() {}

  static ObjectNode write(ChatRequest request) {
    ObjectNode body = Json.object();
    List<Message> turns = Turns.withoutTools(request.messages());
    List<Message> spoken = Turns.spoken(turns);
    String system = Turns.system(turns);
    if (spoken.isEmpty()) {
      spoken = List.of(new Message("user", system));
    } else if (!system.isEmpty()) {
      body.putObject("systemInstruction").putArray("parts").addObject().put("text", system);
    }
    var contents = body.putArray("contents");
    for (Message m : spoken) {
      contents
          .addObject()
          .put("role", m.role().equals("assistant") ? "model" : "user")
          .putArray("parts")
          .addObject()
          .put("text", m.content());
    }
    if (request.toolsJson() != null) {
      tools(body, Json.given("the list of tools", request.toolsJson()));
    }
    config(body.putObject("generationConfig"), request);
    return body;
  }

  private static void config(ObjectNode config, ChatRequest request) {
    config.put("maxOutputTokens", request.maxOutputTokens());
    request
        .parameters()
        .forEach(
            (name, value) -> {
              if (!request.model().parameters().contains(name)) {
                return;
              }
              String theirs = NAMES.get(name);
              if (theirs != null) {
                Json.put(config, theirs, value);
              } else if (name.equals("stop")) {
                config.putArray("stopSequences").add(value.toString());
              } else if (name.equals("thinking_budget")) {
                Json.put(config.putObject("thinkingConfig"), "thinkingBudget", value);
              }
            });
    ReplyFormat format = request.format();
    if (format != null) {
      config.put("responseMimeType", "application/json");
      if (format.schemaJson() != null) {
        config.set(
            "responseJsonSchema", Json.given("the schema of the reply", format.schemaJson()));
      }
    }
    if (request.logprobs() && request.model().parameters().contains("logprobs")) {
      config.put("responseLogprobs", true);
    }
  }

  private static void tools(ObjectNode body, JsonNode openAi) {
    var declared = body.putArray("tools").addObject().putArray("functionDeclarations");
    for (JsonNode tool : openAi) {
      JsonNode function = tool.path("function");
      ObjectNode node = declared.addObject().put("name", function.path("name").asString(""));
      if (function.path("description").isString()) {
        node.put("description", function.path("description").asString());
      }
      if (function.path("parameters").isObject()) {
        node.set("parametersJsonSchema", function.path("parameters"));
      }
    }
  }
}
