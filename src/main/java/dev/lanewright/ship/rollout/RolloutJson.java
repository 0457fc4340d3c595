package dev.lanewright.ship.rollout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rollout plans as JSON documents. */
public final class RolloutJson {
  private RolloutJson() {}

  /** The document. */
  public static String write(RolloutPlan plan) {
    var doc = new LinkedHashMap<String, Object>();
    doc.put(
        "steps",
        plan.steps().stream().map(s -> Map.of("share", s.share(), "days", s.days())).toList());
    doc.put("stickyBy", plan.stickyBy());
    doc.put("winOrTie", plan.winOrTie());
    doc.put("judged", plan.judged());
    doc.put("thumbsUp", plan.thumbsUp());
    doc.put("handover", plan.handover());
    doc.put("auditSample", plan.auditSample());
    doc.put("auditLine", plan.auditLine());
    return new JsonMapper().writeValueAsString(doc);
  }

  /** Reads a document; what is missing or cannot be used is as in {@link RolloutPlan#USUAL}. */
  public static RolloutPlan read(String json) {
    RolloutPlan usual = RolloutPlan.USUAL;
    JsonNode doc;
    try {
      doc = new JsonMapper().readTree(json);
    } catch (JacksonException e) {
      return usual;
    }
    List<RolloutPlan.Step> steps = new ArrayList<>();
    for (JsonNode s : doc.path("steps")) {
      steps.add(new RolloutPlan.Step(s.path("share").asDouble(0), s.path("days").asInt(7)));
    }
    var plan =
        new RolloutPlan(
            steps,
            doc.path("stickyBy").asString(usual.stickyBy()),
            doc.path("winOrTie").asDouble(usual.winOrTie()),
            doc.path("judged").asInt(usual.judged()),
            doc.path("thumbsUp").asDouble(usual.thumbsUp()),
            doc.path("handover").asDouble(usual.handover()),
            doc.path("auditSample").asInt(usual.auditSample()),
            doc.path("auditLine").asDouble(usual.auditLine()));
    return plan.problem().isEmpty() ? plan : usual;
  }
}
