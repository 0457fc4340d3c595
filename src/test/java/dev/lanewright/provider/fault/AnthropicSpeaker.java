package dev.lanewright.provider.fault;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Anthropic Messages. */
final class AnthropicSpeaker implements Speaker {
  @Override
  public Asked read(JsonNode body, String path) {
    var all = new StringBuilder(J.content(body.path("system"))).append('\n');
    String prompt = "";
    for (JsonNode m : body.path("messages")) {
      String text = J.content(m.path("content"));
      all.append(text).append('\n');
      prompt = m.path("role").asString("").equals("user") ? text : prompt;
    }
    return new Asked(
        body.path("model").asString(""),
        prompt,
        all.toString(),
        body.path("max_tokens").asInt(1),
        body.path("stream").asBoolean(false),
        false);
  }

  @Override
  public String reply(Asked asked, Made made) {
    ObjectNode root = message(asked);
    root.putArray("content").addObject().put("type", "text").put("text", made.text());
    root.put("stop_reason", made.cut() ? "max_tokens" : "end_turn").putNull("stop_sequence");
    usage(root.putObject("usage"), made).put("output_tokens", made.output());
    return J.text(root);
  }

  @Override
  public List<String> events(Asked asked, Made made) {
    var events = new ArrayList<String>();
    ObjectNode start = J.object().put("type", "message_start");
    ObjectNode message = message(asked);
    message.putArray("content");
    usage(message.putObject("usage"), made).put("output_tokens", 1);
    start.set("message", message);
    events.add(event(start));
    ObjectNode block = J.object().put("type", "content_block_start").put("index", 0);
    block.putObject("content_block").put("type", "text").put("text", "");
    events.add(event(block));
    String text = made.text();
    for (int i = 0; i < text.length(); i += 24) {
      ObjectNode delta = J.object().put("type", "content_block_delta").put("index", 0);
      delta
          .putObject("delta")
          .put("type", "text_delta")
          .put("text", text.substring(i, Math.min(text.length(), i + 24)));
      events.add(event(delta));
    }
    events.add(event(J.object().put("type", "content_block_stop").put("index", 0)));
    ObjectNode end = J.object().put("type", "message_delta");
    end.putObject("delta").put("stop_reason", made.cut() ? "max_tokens" : "end_turn");
    end.putObject("usage").put("output_tokens", made.output());
    events.add(event(end));
    events.add(event(J.object().put("type", "message_stop")));
    return events;
  }

  @Override
  public String error(int status, String type, String message) {
    ObjectNode root = J.object().put("type", "error");
    root.putObject("error").put("type", type).put("message", message);
    root.put("request_id", "req_test");
    return J.text(root);
  }

  private static ObjectNode message(Asked asked) {
    return J.object()
        .put("id", "msg_" + Integer.toHexString(asked.identity().hashCode()))
        .put("type", "message")
        .put("role", "assistant")
        .put("model", asked.model());
  }

  private static ObjectNode usage(ObjectNode usage, Made made) {
    return usage
        .put("input_tokens", made.wrong() ? -7 : made.input())
        .put("cache_creation_input_tokens", 0)
        .put("cache_read_input_tokens", 0);
  }

  private static String event(JsonNode node) {
    return "event: " + node.path("type").asString() + "\ndata: " + J.text(node) + "\n\n";
  }
}
