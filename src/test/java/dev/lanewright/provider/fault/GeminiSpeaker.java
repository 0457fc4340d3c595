package dev.lanewright.provider.fault;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Gemini generateContent. */
final class GeminiSpeaker implements Speaker {
  @Override
  public Asked read(JsonNode body, String path) {
    var all = new StringBuilder(J.content(body.path("systemInstruction").path("parts")));
    String prompt = "";
    for (JsonNode m : body.path("contents")) {
      String text = J.content(m.path("parts"));
      all.append('\n').append(text);
      prompt = m.path("role").asString("user").equals("user") ? text : prompt;
    }
    JsonNode config = body.path("generationConfig");
    return new Asked(
        model(path),
        prompt,
        all.toString(),
        config.path("maxOutputTokens").asInt(8192),
        path.contains(":streamGenerateContent"),
        config.path("responseLogprobs").asBoolean(false));
  }

  /** From {@code …/models/ID:method}. */
  static String model(String path) {
    int from = path.indexOf("models/") + 7;
    return URLDecoder.decode(
        path.substring(from, Math.max(from, path.lastIndexOf(':'))), StandardCharsets.UTF_8);
  }

  @Override
  public String reply(Asked asked, Made made) {
    return J.text(piece(asked, made, made.text(), true));
  }

  @Override
  public List<String> events(Asked asked, Made made) {
    var events = new ArrayList<String>();
    String text = made.text();
    for (int i = 0; i < text.length(); i += 48) {
      int to = Math.min(text.length(), i + 48);
      boolean last = to == text.length();
      events.add("data: " + J.text(piece(asked, made, text.substring(i, to), last)) + "\r\n\r\n");
    }
    return events;
  }

  @Override
  public String error(int status, String type, String message) {
    ObjectNode root = J.object();
    ObjectNode error = root.putObject("error").put("code", status).put("message", message);
    error.put("status", status == 429 ? "RESOURCE_EXHAUSTED" : "UNAVAILABLE");
    if (type.equals("insufficient_quota")) {
      error
          .putArray("details")
          .addObject()
          .put("@type", "type.googleapis.com/google.rpc.QuotaFailure")
          .putArray("violations")
          .addObject()
          .put("quotaId", "GenerateRequestsPerDayPerProjectPerModel");
    }
    return J.text(root);
  }

  private static ObjectNode piece(Asked asked, Made made, String text, boolean last) {
    ObjectNode root = J.object();
    ObjectNode candidate = root.putArray("candidates").addObject();
    candidate
        .putObject("content")
        .put("role", "model")
        .putArray("parts")
        .addObject()
        .put("text", text);
    candidate.put("index", 0);
    if (last) {
      candidate.put("finishReason", made.cut() ? "MAX_TOKENS" : "STOP");
      if (asked.logprobs()) {
        candidate.put("avgLogprobs", -0.25);
      }
      root.putObject("usageMetadata")
          .put("promptTokenCount", made.wrong() ? -7 : made.input())
          .put("candidatesTokenCount", made.output())
          .put("totalTokenCount", made.input() + made.output());
    }
    return root.put("modelVersion", asked.model()).put("responseId", "r1");
  }
}
