package dev.lanewright.traffic.reader;

import dev.lanewright.evalset.reader.BadRow;
import dev.lanewright.evalset.reader.JsonText;
import dev.lanewright.evalset.reader.RawRow;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Langfuse's observations and traces, from its API, its screens or its bulk export. A generation is
 * a call; its trace says who asked, what it is called and how it was scored. Where there are only
 * traces, each is a call.
 *
 * @param traces what is known of traces
 * @param onlyTraces whether no file has observations
 */
record LangfuseRows(LogRoles roles, LangfuseTraces traces, boolean onlyTraces)
    implements RowReader {
  static boolean isTrace(JsonNode row) {
    return row.has("timestamp")
        && row.has("id")
        && !row.has("traceId")
        && !row.has("trace_id")
        && (row.has("sessionId")
            || row.has("session_id")
            || row.has("userId")
            || row.has("user_id")
            || row.has("observations")
            || row.has("scores"));
  }

  static boolean isObservation(JsonNode row) {
    return (row.has("traceId") || row.has("trace_id"))
        && row.has("type")
        && (row.has("startTime") || row.has("start_time"));
  }

  @Override
  public void read(RawRow raw, JsonText json, Calls out) {
    JsonNode row = raw.object(json);
    if (isObservation(row)) {
      observation(row, null, json, out);
      return;
    }
    if (!isTrace(row)) {
      throw new BadRow("neither an observation (traceId, type, startTime) nor a trace");
    }
    boolean any = false;
    JsonNode inner = Values.tree(json, Values.at(row, "observations"));
    for (JsonNode item : inner.values()) {
      if (item.isObject() && item.has("type")) {
        observation(item, LangfuseTraces.info(row, json), json, out);
        any = true;
      }
    }
    if (!any) {
      if (onlyTraces) {
        trace(row, json, out);
      } else {
        out.other();
      }
    }
  }

  private void observation(
      JsonNode row, LangfuseTraces.@Nullable Told own, JsonText json, Calls out) {
    String type = Values.at(row, "type").asString("").toUpperCase(Locale.ROOT);
    if (!type.equals("GENERATION")) {
      out.other();
      return;
    }
    var draft = new Draft();
    long start = Values.time(row, "startTime", "start_time");
    if (start < 0) {
      throw new BadRow("startTime is missing or no time");
    }
    draft.times(
        start,
        Values.time(row, "endTime", "end_time"),
        Values.time(row, "completionStartTime", "completion_start_time"));
    String id = Values.text(row, "id");
    draft.id = id == null ? "" : id;
    draft.model(Values.text(row, "model", "providedModelName", "provided_model_name"), null);
    draft.endpoint = Values.text(row, "name");
    draft.usage = LangfuseUsage.of(row, json);
    draft.cost = LangfuseUsage.cost(row, json);
    body(draft, row, json);
    if ("ERROR".equals(Values.text(row, "level"))) {
      draft.error = "failed";
    }
    String traceId = Values.text(row, "traceId", "trace_id");
    LangfuseTraces.Told info = own == null && traceId != null ? traces.get(traceId) : own;
    if (info != null) {
      info.put(draft);
    }
    LangfuseTraces.info(row, json).put(draft);
    out.call(draft.call(roles));
  }

  private void trace(JsonNode row, JsonText json, Calls out) {
    var draft = new Draft();
    long start = Values.time(row, "timestamp");
    if (start < 0) {
      throw new BadRow("timestamp is no time");
    }
    draft.started = start;
    double seconds = Values.number(row, "latency");
    draft.latency = seconds >= 0 ? seconds * 1000 : Double.NaN;
    String id = Values.text(row, "id");
    draft.id = id == null ? "" : id;
    draft.cost = Values.number(row, "totalCost", "total_cost");
    body(draft, row, json);
    LangfuseTraces.info(row, json).put(draft);
    out.call(draft.call(roles));
  }

  private static void body(Draft draft, JsonNode row, JsonText json) {
    draft.messages = Turns.request(json, Values.at(row, "input"));
    draft.answer = Turns.reply(json, Values.at(row, "output"));
    draft.metadata(json, Values.at(row, "metadata"));
  }
}
