package dev.lanewright.traffic.reader;

import dev.lanewright.evalset.reader.BadRow;
import dev.lanewright.evalset.reader.JsonText;
import dev.lanewright.evalset.reader.RawRow;
import dev.lanewright.provider.call.Usage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Helicone's requests: a table or JSON lines; bodies where they were exported too. */
record HeliconeRows(LogRoles roles) implements RowReader {
  private static final int FIRST_ERROR = 400;

  /** What it writes for an answer that came from the provider. */
  private static final String NO_CACHE = "00000000-0000-0000-0000-000000000000";

  static boolean fits(JsonNode row) {
    return row.has("request_created_at")
        && (row.has("response_id") || row.has("request_id") || row.has("response_status"));
  }

  @Override
  public void read(RawRow raw, JsonText json, Calls out) {
    JsonNode row = raw.object(json);
    var draft = new Draft();
    long start = Values.time(row, "request_created_at");
    if (start < 0) {
      throw new BadRow("request_created_at is missing or no time");
    }
    draft.times(start, Values.time(row, "response_created_at"), -1);
    double delay = Values.number(row, "latency", "delay_ms");
    draft.latency = delay >= 0 ? delay : draft.latency;
    draft.firstToken = Values.number(row, "time_to_first_token");
    String id = Values.text(row, "request_id", "response_id");
    draft.id = id == null ? "" : id;
    JsonNode request = Values.tree(json, Values.at(row, "request_body"));
    JsonNode response = Values.tree(json, Values.at(row, "response_body"));
    draft.model(model(row, request, response), Values.text(row, "provider"));
    draft.user = Values.text(row, "request_user_id", "user_id");
    draft.cost = Values.number(row, "cost", "cost_usd", "costUSD");
    String cache = Values.text(row, "cache_reference_id");
    draft.cacheHit = cache != null && !cache.equals(NO_CACHE);
    draft.usage = usage(row, response);
    draft.messages = Turns.request(json, Values.at(row, "request_body", "request_prompt"));
    draft.answer = Turns.reply(json, Values.at(row, "response_body", "response_prompt"));
    int status = Values.count(row, "response_status", "status");
    if (status >= FIRST_ERROR || (status == -1 && "error".equals(Values.text(row, "status")))) {
      draft.error = status < 0 ? "failed" : "status " + status;
    }
    draft.thumb = Values.truth(Values.at(row, "feedback_rating", "helicone_feedback"));
    draft.metadata(json, Values.at(row, "request_properties", "properties"));
    for (var property : row.properties()) {
      // Tables flatten properties into columns.
      String name = property.getKey();
      if (name.startsWith("request_properties.") || name.startsWith("properties.")) {
        draft.field(name.substring(name.indexOf('.') + 1), property.getValue());
      }
    }
    draft.session = session(draft);
    out.call(draft.call(roles));
  }

  private @Nullable String session(Draft draft) {
    return draft.session == null ? draft.fieldText("Helicone-Session-Id") : draft.session;
  }

  private static @Nullable String model(JsonNode row, JsonNode request, JsonNode response) {
    String served = Values.text(row, "response_model", "model", "model_override", "request_model");
    if (served != null) {
      return served;
    }
    String said = Values.text(response, "model");
    return said == null ? Values.text(request, "model") : said;
  }

  /**
   * A body's own usage says most. In the table {@code prompt_tokens} holds no cached tokens
   * wherever cached ones are told: Anthropic counts so, and of Gemini's counts they are taken off
   * (Helicone/helicone: {@code anthropicBodyProcessor.ts}, {@code googleBodyProcessor.ts}). Its
   * total leaves them out for the one and not for the other, and so says nothing.
   */
  private static Usage usage(JsonNode row, JsonNode response) {
    Usage body = BodyUsage.of(response);
    if (body.known()) {
      return body;
    }
    int prompt = Values.count(row, "prompt_tokens");
    int completion = Values.count(row, "completion_tokens");
    if (prompt < 0 || completion < 0) {
      return Usage.UNKNOWN;
    }
    int cached = Math.max(0, Values.count(row, "prompt_cache_read_tokens"));
    int written = Math.max(0, Values.count(row, "prompt_cache_write_tokens"));
    return new Usage(prompt, cached, written, completion, -1);
  }
}
