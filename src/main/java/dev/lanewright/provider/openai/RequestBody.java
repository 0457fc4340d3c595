package dev.lanewright.provider.openai;

import dev.lanewright.evalset.Message;
import dev.lanewright.provider.call.ChatRequest;
import dev.lanewright.provider.call.ReplyFormat;
import dev.lanewright.provider.http.Json;
import dev.lanewright.provider.http.Turns;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A request in the words of Chat Completions. */
record RequestBody(Dialect dialect) {

  ObjectNode write(ChatRequest request) {
    ObjectNode body = Json.object();
    body.put("model", request.model().id());
    var messages = body.putArray("messages");
    for (Message m : messages(request)) {
      messages.addObject().put("role", m.role()).put("content", m.content());
    }
    body.put(dialect.limitName(), request.maxOutputTokens());
    request
        .parameters()
        .forEach(
            (name, value) -> {
              if (takes(request, name)) {
                Json.put(body, name, value);
              }
            });
    if (request.toolsJson() != null) {
      body.set("tools", Json.given("the list of tools", request.toolsJson()));
    }
    ReplyFormat format = request.format();
    if (format != null) {
      format(body, format);
    }
    if (request.logprobs()
        && (dialect.logprobs() || request.model().parameters().contains("logprobs"))) {
      body.put("logprobs", true);
    }
    if (request.stream()) {
      body.put("stream", true);
      if (dialect.streamUsage()) {
        body.putObject("stream_options").put("include_usage", true);
      }
    }
    return body;
  }

  private boolean takes(ChatRequest request, String name) {
    return request.model().parameters().contains(name) || dialect.parameters().contains(name);
  }

  private List<Message> messages(ChatRequest request) {
    ReplyFormat format = request.format();
    var messages = new ArrayList<>(Turns.withoutTools(request.messages()));
    if (format != null
        && format.schemaJson() != null
        && dialect.formats() == Dialect.Formats.OBJECT) {
      messages.addFirst(new Message("system", Turns.inWords(format)));
    }
    return messages;
  }

  private void format(ObjectNode body, ReplyFormat format) {
    ObjectNode node = body.putObject("response_format");
    String schema = format.schemaJson();
    if (dialect.formats() == Dialect.Formats.OBJECT
        || (schema == null && dialect.formats() == Dialect.Formats.BOTH)) {
      node.put("type", "json_object");
      return;
    }
    node.put("type", "json_schema");
    ObjectNode wrapped = node.putObject("json_schema").put("name", format.name());
    JsonNode given =
        schema != null
            ? Json.given("the schema of the reply", schema)
            : Json.object().put("type", "object");
    wrapped.set("schema", given);
    if (Turns.strict(given)) {
      wrapped.put("strict", true);
    }
  }
}
