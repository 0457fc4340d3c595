package dev.lanewright.traffic.reader;

import dev.lanewright.evalset.reader.JsonText;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What traces say of their generations, by the trace's id. */
final class LangfuseTraces {
  /** Traces that are kept; some 300 bytes each. */
  static final int MOST = 2_000_000;

  private final Map<String, Told> byId = new HashMap<>();
  private long left;

  /**
   * What a trace says.
   *
   * @param thumb of its scores, or null
   * @param rating of its scores, or NaN
   */
  record Told(
      @Nullable String user,
      @Nullable String session,
      @Nullable String name,
      @Nullable JsonNode tags,
      @Nullable JsonNode metadata,
      @Nullable Boolean thumb,
      double rating) {
    /** Says it of one of its generations. */
    void put(Draft draft) {
      draft.user = user == null ? draft.user : user;
      draft.session = session == null ? draft.session : session;
      draft.endpoint = draft.endpoint == null ? name : draft.endpoint;
      draft.thumb = thumb == null ? draft.thumb : thumb;
      draft.rating = Double.isNaN(rating) ? draft.rating : rating;
      if (tags != null) {
        draft.tags(tags);
      }
      if (metadata != null) {
        draft.metadata(new JsonText(), metadata);
      }
    }
  }

  /** Keeps what a trace says. */
  void put(JsonNode row, JsonText json) {
    String id = Values.text(row, "id");
    if (id == null) {
      return;
    }
    if (byId.size() >= MOST && !byId.containsKey(id)) {
      left++;
      return;
    }
    byId.put(id, info(row, json));
  }

  @Nullable Told get(String id) {
    return byId.get(id);
  }

  /** Traces beyond the bound: their generations have no user, session or score. */
  long left() {
    return left;
  }

  /** What a trace's row says; an observation's row of bulk exports says the same. */
  static Told info(JsonNode row, JsonText json) {
    Boolean thumb = null;
    double rating = Double.NaN;
    JsonNode scores = Values.tree(json, Values.at(row, "scores"));
    for (JsonNode score : scores.values()) {
      String name = Values.at(score, "name").asString("").toLowerCase(Locale.ROOT);
      double value = Values.number(score, "value");
      String type = Values.at(score, "dataType", "data_type").asString("");
      boolean feedback = name.contains("feedback") || name.contains("thumb");
      if (feedback || type.equals("BOOLEAN")) {
        JsonNode said = Values.at(score, "stringValue", "value");
        Boolean truth = Values.truth(said);
        thumb = (thumb == null && feedback) ? truth : thumb;
      } else if (Double.isNaN(rating)) {
        rating = value;
      }
    }
    JsonNode tags = Values.tree(json, Values.at(row, "tags"));
    JsonNode metadata = Values.tree(json, Values.at(row, "metadata"));
    boolean trace = row.has("timestamp");
    return new Told(
        Values.text(row, "userId", "user_id"),
        Values.text(row, "sessionId", "session_id"),
        trace ? Values.text(row, "name") : null,
        tags.isArray() && !tags.isEmpty() ? tags : null,
        trace && metadata.isObject() && !metadata.isEmpty() ? metadata : null,
        thumb,
        rating);
  }

  /** No traces. */
  static LangfuseTraces none() {
    return new LangfuseTraces();
  }
}
