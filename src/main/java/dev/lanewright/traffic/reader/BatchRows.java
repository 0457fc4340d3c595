package dev.lanewright.traffic.reader;

import dev.lanewright.evalset.reader.BadRow;
import dev.lanewright.evalset.reader.JsonText;
import dev.lanewright.evalset.reader.RawRow;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Files of OpenAI's batch interface. An output's row is a call; its request comes from the input
 * under the same {@code custom_id}. An input without any output is a call that has no answer yet.
 *
 * @param inputs bodies of inputs by custom_id
 * @param twice custom_ids that stand for different requests
 * @param onlyInputs whether there is no output at all
 */
record BatchRows(LogRoles roles, Spool inputs, Set<String> twice, boolean onlyInputs)
    implements RowReader {
  static boolean isInput(JsonNode row) {
    return row.has("custom_id") && row.path("body").isObject();
  }

  static boolean isOutput(JsonNode row) {
    return row.has("custom_id") && (row.has("response") || row.has("error"));
  }

  @Override
  public void read(RawRow raw, JsonText json, Calls out) {
    JsonNode row = raw.object(json);
    String id = Values.text(row, "custom_id");
    if (id == null) {
      throw new BadRow("custom_id is missing");
    }
    if (isInput(row) && !isOutput(row)) {
      if (!onlyInputs) {
        out.other();
        return;
      }
      var draft = new Draft();
      draft.id = id;
      request(draft, row.path("body"), json);
      out.call(draft.call(roles));
      return;
    }
    if (!isOutput(row)) {
      throw new BadRow("neither a batch input (body) nor an output (response, error)");
    }
    if (twice.contains(id)) {
      throw new BadRow(
          "its custom_id stands for several requests; read each input with its own output");
    }
    out.call(output(row, id, json).call(roles));
  }

  private Draft output(JsonNode row, String id, JsonText json) {
    var draft = new Draft();
    draft.id = id;
    draft.batch = true;
    String input = inputs.get(id);
    if (input != null) {
      JsonNode body = json.valueOrNull(input);
      if (body != null) {
        request(draft, body, json);
      }
    }
    JsonNode response = row.path("response");
    JsonNode body = response.path("body");
    draft.model(model(body, draft.model), null);
    draft.started = Values.time(body, "created", "created_at");
    draft.usage = BodyUsage.of(body);
    draft.answer = Turns.reply(json, body);
    int status = Values.count(response, "status_code");
    JsonNode error = Values.at(row, "error");
    if (status >= 400 || error.isObject()) {
      String code = Values.text(error, "code");
      draft.error = code != null ? code : status < 0 ? "failed" : "status " + status;
    }
    return draft;
  }

  private static @Nullable String model(JsonNode body, String requested) {
    String served = Values.text(body, "model");
    return served == null ? requested : served;
  }

  private static void request(Draft draft, JsonNode body, JsonText json) {
    draft.batch = true;
    draft.model(Values.text(body, "model"), null);
    draft.user = Values.text(body, "user");
    draft.messages = Turns.request(json, body);
    draft.metadata(json, Values.at(body, "metadata"));
  }
}
