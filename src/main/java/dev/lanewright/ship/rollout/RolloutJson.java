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
    doc.put("salt", plan.salt());
    RolloutPlan.Rules rules = plan.rules();
    doc.put("winOrTie", rules.winOrTie());
    doc.put("judged", rules.judged());
    doc.put("thumbsUp", rules.thumbsUp());
    doc.put("handover", rules.handover());
    doc.put("completion", rules.completion());
    doc.put("longer", rules.longer());
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
    RolloutPlan.Rules u = RolloutPlan.Rules.USUAL;
    var plan =
        new RolloutPlan(
            steps,
            doc.path("stickyBy").asString(usual.stickyBy()),
            doc.path("salt").asString(usual.salt()),
            new RolloutPlan.Rules(
                doc.path("winOrTie").asDouble(u.winOrTie()),
                doc.path("judged").asInt(u.judged()),
                doc.path("thumbsUp").asDouble(u.thumbsUp()),
                doc.path("handover").asDouble(u.handover()),
                doc.path("completion").asDouble(u.completion()),
                doc.path("longer").asDouble(u.longer())),
            doc.path("auditSample").asInt(usual.auditSample()),
            doc.path("auditLine").asDouble(usual.auditLine()));
    return plan.problem().isEmpty() ? plan : usual;
  }
}
