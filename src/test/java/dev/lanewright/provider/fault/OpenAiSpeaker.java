package dev.lanewright.provider.fault;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** OpenAI Chat Completions. */
final class OpenAiSpeaker implements Speaker {
  @Override
  public Asked read(JsonNode body, String path) {
    var all = new StringBuilder();
    String prompt = "";
    for (JsonNode m : body.path("messages")) {
      String text = J.content(m.path("content"));
      all.append(text).append('\n');
      prompt = m.path("role").asString("").equals("user") ? text : prompt;
    }
    int limit = body.path("max_completion_tokens").asInt(body.path("max_tokens").asInt(4096));
    return new Asked(
        body.path("model").asString(""),
        prompt,
        all.toString(),
        limit,
        body.path("stream").asBoolean(false),
        body.path("logprobs").asBoolean(false));
  }

  @Override
  public String reply(Asked asked, Made made) {
    ObjectNode root = head(asked, "chat.completion");
    ObjectNode choice = root.putArray("choices").addObject().put("index", 0);
    choice.putObject("message").put("role", "assistant").put("content", made.text());
    choice.put("finish_reason", made.cut() ? "length" : "stop");
    if (asked.logprobs()) {
      var content = choice.putObject("logprobs").putArray("content");
      content.addObject().put("token", "a").put("logprob", -0.25);
      content.addObject().put("token", "b").put("logprob", -9999.0);
    }
    usage(root, made);
    return J.text(root);
  }

  @Override
  public List<String> events(Asked asked, Made made) {
    var events = new ArrayList<String>();
    String text = made.text();
    for (int i = 0; i < text.length(); i += 24) {
      ObjectNode root = head(asked, "chat.completion.chunk");
      root.putArray("choices")
          .addObject()
          .put("index", 0)
          .putObject("delta")
          .put("content", text.substring(i, Math.min(text.length(), i + 24)));
      events.add("data: " + J.text(root) + "\n\n");
    }
    ObjectNode last = head(asked, "chat.completion.chunk");
    ObjectNode choice = last.putArray("choices").addObject().put("index", 0);
    choice.putObject("delta");
    choice.put("finish_reason", made.cut() ? "length" : "stop");
    events.add("data: " + J.text(last) + "\n\n");
    ObjectNode usage = head(asked, "chat.completion.chunk");
    usage.putArray("choices");
    usage(usage, made);
    events.add("data: " + J.text(usage) + "\n\ndata: [DONE]\n\n");
    return events;
  }

  @Override
  public String error(int status, String type, String message) {
    ObjectNode root = J.object();
    root.putObject("error")
        .put("message", message)
        .put("type", type)
        .putNull("param")
        .put("code", type);
    return J.text(root);
  }

  private static ObjectNode head(Asked asked, String object) {
    return J.object()
        .put("id", "chatcmpl-" + Integer.toHexString(asked.identity().hashCode()))
        .put("object", object)
        .put("created", 1_790_000_000)
        .put("model", asked.model());
  }

  private static void usage(ObjectNode root, Made made) {
    ObjectNode usage = root.putObject("usage");
    usage.put("prompt_tokens", made.wrong() ? -7 : made.input());
    usage.put("completion_tokens", made.output());
    usage.put("total_tokens", made.input() + made.output());
    usage.putObject("prompt_tokens_details").put("cached_tokens", 0);
    usage.putObject("completion_tokens_details").put("reasoning_tokens", 0);
  }
}
