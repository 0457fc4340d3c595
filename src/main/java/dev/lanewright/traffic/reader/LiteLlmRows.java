package dev.lanewright.traffic.reader;

import dev.lanewright.evalset.reader.BadRow;
import dev.lanewright.evalset.reader.JsonText;
import dev.lanewright.evalset.reader.RawRow;
import dev.lanewright.provider.anthropic.MessageUsage;
import dev.lanewright.provider.call.Usage;
import dev.lanewright.provider.openai.TokenUsage;
import tools.jackson.databind.JsonNode;

/**
 * LiteLLM's spend logs: one row per call. Its token counts follow OpenAI's rules whatever the
 * provider. Texts are there only where the proxy stores them, long ones cut.
 */
record LiteLlmRows(LogRoles roles) implements RowReader {
  /** Where LiteLLM cuts texts, and what it says there. */
  private static final int CUT = 2048;

  private static final String CUT_MARK = "litellm_truncated";

  static boolean fits(JsonNode row) {
    return row.has("request_id")
        && row.has("startTime")
        && (row.has("spend") || row.has("call_type") || row.has("model_group"));
  }

  @Override
  public void read(RawRow raw, JsonText json, Calls out) {
    JsonNode row = raw.object(json);
    if (Values.at(row, "call_type").asString("").contains("embedding")) {
      out.other();
      return;
    }
    var draft = new Draft();
    long start = Values.time(row, "startTime");
    if (start < 0) {
      throw new BadRow("startTime is missing or no time");
    }
    draft.times(
        start,
        Values.time(row, "endTime"),
        Values.time(row, "completionStartTime", "completion_start_time"));
    String id = Values.text(row, "request_id");
    draft.id = id == null ? "" : id;
    draft.model(Values.text(row, "model", "model_group"), Values.text(row, "custom_llm_provider"));
    draft.session = Values.text(row, "session_id");
    draft.user = Values.text(row, "end_user", "user");
    draft.cacheHit = Boolean.TRUE.equals(Values.truth(Values.at(row, "cache_hit")));
    draft.cost = Values.number(row, "spend");
    JsonNode metadata = Values.tree(json, Values.at(row, "metadata"));
    draft.usage = usage(row, metadata);
    texts(draft, row, json);
    error(draft, row, metadata);
    draft.tags(Values.tree(json, Values.at(row, "request_tags")));
    // What the caller sent along stands above what the proxy adds of its own.
    draft.metadata(json, Values.at(metadata, "requester_metadata", "spend_logs_metadata"));
    draft.metadata(json, metadata);
    String group = Values.text(row, "model_group");
    if (group != null) {
      draft.field("model_group", row.get("model_group"));
    }
    out.call(draft.call(roles));
  }

  private static void texts(Draft draft, JsonNode row, JsonText json) {
    draft.messages = Turns.request(json, Values.at(row, "messages"));
    if (draft.messages.isEmpty()) {
      draft.messages = Turns.request(json, Values.at(row, "proxy_server_request"));
    }
    draft.answer = Turns.reply(json, Values.at(row, "response"));
    boolean request = draft.messages.stream().anyMatch(m -> cut(m.content()));
    String answer = draft.answer;
    draft.cut = request || (answer != null && cut(answer));
  }

  private static boolean cut(String text) {
    return text.contains(CUT_MARK) || (text.length() >= CUT && text.endsWith("..."));
  }

  private static Usage usage(JsonNode row, JsonNode metadata) {
    JsonNode full = Values.at(metadata, "usage_object", "usage");
    Usage detailed = full.isObject() ? of(full) : Usage.UNKNOWN;
    if (detailed.known()) {
      return detailed;
    }
    int prompt = Values.count(row, "prompt_tokens");
    int completion = Values.count(row, "completion_tokens");
    return prompt < 0 || completion < 0 ? Usage.UNKNOWN : new Usage(prompt, 0, 0, completion, -1);
  }

  /**
   * LiteLLM adds Anthropic's cache counts beside OpenAI's, of which the prompt's count is the sum.
   */
  private static Usage of(JsonNode usage) {
    Usage read = TokenUsage.read(usage);
    if (!read.known()) {
      return usage.has("input_tokens") ? MessageUsage.read(usage) : Usage.UNKNOWN;
    }
    int cached = Math.max(read.cachedInput(), Values.count(usage, "cache_read_input_tokens"));
    int written = Math.max(read.cacheWrite(), Values.count(usage, "cache_creation_input_tokens"));
    int all = read.allInput();
    return cached + written > all
        ? Usage.UNKNOWN
        : new Usage(all - cached - written, cached, written, read.output(), read.reasoning());
  }

  private static void error(Draft draft, JsonNode row, JsonNode metadata) {
    String status = Values.text(row, "status");
    if (status == null) {
      status = Values.text(metadata, "status");
    }
    if ("failure".equals(status) || "failed".equals(status) || "error".equals(status)) {
      JsonNode about = metadata.path("error_information");
      String code = Values.text(about, "error_code", "error_class");
      draft.error = code == null ? "failed" : code;
    }
  }
}
