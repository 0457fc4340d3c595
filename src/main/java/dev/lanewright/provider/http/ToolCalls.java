package dev.lanewright.provider.http;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tool calls in OpenAI's form, gathered whole or piece by piece. */
public final class ToolCalls {
  private static final int MOST = 256;
  private final List<Call> calls = new ArrayList<>();

  private static final class Call {
    private String id = "";
    private String name = "";
    private final StringBuilder arguments = new StringBuilder();
  }

  /** Takes the pieces of a stream's chunk; whether there were any. */
  public boolean add(JsonNode pieces) {
    int at = 0;
    for (JsonNode piece : pieces) {
      int index = piece.path("index").asInt(at++);
      if (index < 0 || index >= MOST) {
        continue;
      }
      JsonNode function = piece.path("function");
      call(
          index,
          piece.path("id").asString(""),
          function.path("name").asString(""),
          function.path("arguments").asString(""));
    }
    return at > 0;
  }

  /** Takes a whole call. */
  public void add(String id, String name, String argumentsJson) {
    call(calls.size(), id, name, argumentsJson);
  }

  /** Adds to the call at an index. */
  public void call(int index, String id, String name, String arguments) {
    while (calls.size() <= index) {
      calls.add(new Call());
    }
    Call call = calls.get(index);
    call.id = id.isEmpty() ? call.id : id;
    call.name = name.isEmpty() ? call.name : name;
    call.arguments.append(arguments);
  }

  /** How many calls there are. */
  public int size() {
    return calls.size();
  }

  /** The calls as a JSON array, or null where there are none. */
  public @Nullable String json() {
    if (calls.isEmpty()) {
      return null;
    }
    ArrayNode all = Json.object().putArray("calls");
    for (Call call : calls) {
      ObjectNode node = all.addObject();
      node.put("id", call.id).put("type", "function");
      node.putObject("function").put("name", call.name).put("arguments", call.arguments.toString());
    }
    return Json.text(all);
  }
}
