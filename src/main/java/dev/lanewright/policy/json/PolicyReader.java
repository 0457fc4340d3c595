package dev.lanewright.policy.json;

import dev.lanewright.policy.Cascade;
import dev.lanewright.policy.Gate;
import dev.lanewright.policy.Limits;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Stage;
import dev.lanewright.policy.Tier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From the document to a policy. */
final class PolicyReader {
  private PolicyReader() {}

  static Policy policy(Part document) {
    Part version = document.map().get("lanewright");
    if (version == null) {
      throw document.refuse(
          "the field \"lanewright\" is missing: a policy starts with {\"lanewright\": 1, …}");
    }
    if (!Integer.valueOf(PolicyJson.VERSION).equals(version.spot().value())) {
      throw version.refuse(
          "this is not version " + PolicyJson.VERSION + ", the only one that this program reads");
    }
    Fields in = document.fields("lanewright", "name", "tiers", "stages", "default", "cascade");
    List<Tier> tiers = in.required("tiers").list().stream().map(PolicyReader::tier).toList();
    List<Stage> stages = new ArrayList<>();
    Part stageList = in.optional("stages");
    if (stageList != null) {
      stageList.list().forEach(s -> stages.add(StageReader.stage(s)));
    }
    Part cascade = in.present("cascade");
    return new Policy(
        in.required("name").text(),
        tiers,
        stages,
        in.required("default").text(),
        cascade == null ? null : cascade(cascade));
  }

  private static Tier tier(Part part) {
    Fields in = part.fields("name", "model", "fallbacks", "limits");
    Part fallbacks = in.optional("fallbacks");
    Part limits = in.present("limits");
    return new Tier(
        in.required("name").text(),
        in.required("model").text(),
        fallbacks == null ? List.of() : fallbacks.texts(),
        limits == null ? null : limits(limits));
  }

  private static Limits limits(Part part) {
    Fields in = part.fields("contextTokens", "images", "tools");
    Part context = in.present("contextTokens");
    return new Limits(
        context == null ? null : context.whole(),
        flag(in.optional("images"), true),
        flag(in.optional("tools"), true));
  }

  private static Cascade cascade(Part part) {
    Fields in = part.fields("gates", "hint", "speculateAbove");
    var gates = new LinkedHashMap<String, List<Gate>>();
    Part byTier = in.optional("gates");
    if (byTier != null) {
      byTier
          .map()
          .forEach(
              (tier, list) -> gates.put(tier, list.list().stream().map(GateReader::gate).toList()));
    }
    Part above = in.present("speculateAbove");
    return new Cascade(
        gates, flag(in.optional("hint"), false), above == null ? null : above.number());
  }

  private static boolean flag(@Nullable Part part, boolean otherwise) {
    return part == null ? otherwise : part.bool();
  }
}
