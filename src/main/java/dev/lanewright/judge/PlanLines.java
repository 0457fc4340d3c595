package dev.lanewright.judge;

import dev.lanewright.store.RunInfo;
import dev.lanewright.store.StoreException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A judge run's plan as the workspace keeps it: the prompt whole, so that edits do not change it.
 */
final class PlanLines {
  private static final JsonMapper JSON = JsonMapper.shared();

  private PlanLines() {}

  static String write(JudgePlan plan, JudgeList list) {
    ObjectNode root = JSON.createObjectNode();
    root.put("kind", plan.prompt().kind().name());
    root.put("prompt", plan.prompt().name());
    root.put("version", plan.prompt().version());
    root.put("system", plan.prompt().system());
    root.put("template", plan.prompt().template());
    root.put("maxOutput", plan.maxOutput());
    var judges = root.putArray("judges");
    plan.judges().forEach(judges::add);
    var models = root.putArray("models");
    list.models().forEach(models::add);
    return JSON.writeValueAsString(root);
  }

  static Judging.Kept read(RunInfo info, byte[] packed) {
    try {
      JsonNode root = JSON.readTree(info.plan());
      var prompt =
          new JudgePrompt(
              JudgeKind.valueOf(root.path("kind").asString("")),
              root.path("prompt").asString(""),
              root.path("version").asInt(1),
              root.path("system").asString(""),
              root.path("template").asString(""));
      List<String> judges = texts(root.path("judges"));
      var plan = new JudgePlan(prompt, judges, root.path("maxOutput").asInt(1024));
      return new Judging.Kept(
          info, plan, JudgeList.unpack(texts(root.path("models")), judges, packed));
    } catch (JacksonException | IllegalArgumentException e) {
      throw new StoreException(
          "The workspace is damaged: the plan of a judge run is unreadable.", e);
    }
  }

  private static List<String> texts(JsonNode array) {
    var all = new ArrayList<String>();
    array.forEach(t -> all.add(t.asString("")));
    return all;
  }
}
