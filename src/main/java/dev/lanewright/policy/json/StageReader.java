package dev.lanewright.policy.json;

import dev.lanewright.policy.Clusters;
import dev.lanewright.policy.Guard;
import dev.lanewright.policy.IntentSource;
import dev.lanewright.policy.Intents;
import dev.lanewright.policy.Rule;
import dev.lanewright.policy.Score;
import dev.lanewright.policy.Source;
import dev.lanewright.policy.Stage;
import dev.lanewright.policy.Suggest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one stage: an object with one field, the stage's kind. */
final class StageReader {
  private static final List<String> KINDS =
      List.of("guard", "rule", "intents", "score", "clusters");

  private StageReader() {}

  static Stage stage(Part part) {
    Part body = only(part, KINDS, "stage");
    return switch (part.map().firstEntry().getKey()) {
      case "guard" -> {
        Fields in = body.fields("when", "atLeast");
        yield new Guard(
            ConditionReader.condition(in.required("when")), in.required("atLeast").text());
      }
      case "rule" -> {
        Fields in = body.fields("when", "tier");
        yield new Rule(ConditionReader.condition(in.required("when")), in.required("tier").text());
      }
      case "intents" -> intents(body);
      case "clusters" -> clusters(body);
      default -> score(body);
    };
  }

  /** The one field of an object that names what it is. */
  static Part only(Part part, List<String> kinds, String what) {
    Map.Entry<String, Part> first = part.map().firstEntry();
    if (first == null) {
      throw part.refuse("an empty " + what + "; " + Suggest.from("", kinds));
    }
    part.map()
        .forEach(
            (name, value) -> {
              if (!kinds.contains(name)) {
                throw value.refuse(unknown(name, kinds, what));
              }
            });
    if (part.map().size() > 1) {
      throw part.refuse(
          "a " + what + " has one field; this one has " + String.join(", ", part.map().keySet()));
    }
    return first.getValue();
  }

  static String unknown(String name, List<String> kinds, String what) {
    return switch (name) {
      case "judge", "probability" ->
          "\"" + name + "\" is not supported yet; " + Suggest.from("", kinds);
      default -> "unknown " + what + "; " + Suggest.from(name, kinds);
    };
  }

  private static Intents intents(Part part) {
    Fields in = part.fields("source", "table", "minConfidence", "otherwise");
    var table = new LinkedHashMap<String, String>();
    in.required("table").map().forEach((label, tier) -> table.put(label, tier.text()));
    Part least = in.optional("minConfidence");
    Part otherwise = in.present("otherwise");
    return new Intents(
        intentSource(in.required("source")),
        table,
        least == null ? 0 : least.number(),
        otherwise == null ? null : otherwise.text());
  }

  private static IntentSource intentSource(Part part) {
    if (part.spot().value() instanceof String text) {
      if (text.startsWith("intents:") && text.length() > 8) {
        return new IntentSource.Trained(text.substring(8));
      }
      if (!text.startsWith("field:") || text.length() == 6) {
        throw part.refuse(
            "expected \"intents:NAME\", \"field:NAME\", {\"keywords\": {LABEL: [WORD…]}} or"
                + " {\"patterns\": {LABEL: REGEX}}");
      }
      return new IntentSource.Field(text.substring(6));
    }
    Part body = only(part, List.of("keywords", "patterns"), "intent source");
    if (part.map().containsKey("keywords")) {
      var words = new LinkedHashMap<String, List<String>>();
      body.map().forEach((label, list) -> words.put(label, list.texts()));
      return new IntentSource.Keywords(words);
    }
    var patterns = new LinkedHashMap<String, String>();
    body.map().forEach((label, regex) -> patterns.put(label, regex.text()));
    return new IntentSource.Patterns(patterns);
  }

  private static Clusters clusters(Part part) {
    Fields in = part.fields("source", "passRate");
    Part from = in.required("source");
    Source source = source(from);
    if (source.kind() != Source.Kind.CLUSTERS || !source.output().isEmpty()) {
      throw from.refuse("expected \"clusters:NAME\"");
    }
    return new Clusters(source.name(), in.required("passRate").number());
  }

  private static Score score(Part part) {
    Fields in = part.fields("source", "axes", "kind", "direction", "thresholds");
    boolean cumulative = choice(in.optional("kind"), "scalar", "cumulative");
    boolean lower = choice(in.optional("direction"), "higher", "lower");
    var thresholds = new LinkedHashMap<String, @Nullable Double>();
    in.required("thresholds")
        .map()
        .forEach((tier, t) -> thresholds.put(tier, t.isNull() ? null : t.number()));
    var axes = new LinkedHashMap<String, Source>();
    Part source = in.optional("source");
    Part byTier = in.optional("axes");
    if (cumulative && source != null) {
      throw source.refuse("a cumulative score has \"axes\": {TIER: SOURCE}, one for each tier");
    }
    if (source != null && byTier != null) {
      throw byTier.refuse("a scalar score has one \"source\" and no axes");
    }
    if (source != null) {
      thresholds.keySet().forEach(tier -> axes.put(tier, source(source)));
    } else if (byTier != null) {
      byTier.map().forEach((tier, s) -> axes.put(tier, source(s)));
    } else {
      in.required(cumulative ? "axes" : "source");
    }
    return new Score(
        cumulative ? Score.Kind.CUMULATIVE : Score.Kind.SCALAR,
        axes,
        lower ? Score.Direction.LOWER : Score.Direction.HIGHER,
        thresholds);
  }

  private static Source source(Part part) {
    try {
      return Source.parse(part.text());
    } catch (IllegalArgumentException e) {
      throw part.refuse(String.valueOf(e.getMessage()));
    }
  }

  /** Whether the part says the second word. */
  private static boolean choice(@Nullable Part part, String first, String second) {
    if (part == null || part.text().equals(first)) {
      return false;
    }
    if (!part.text().equals(second)) {
      throw part.refuse(
          "unknown word \""
              + part.text()
              + "\"; "
              + Suggest.from(part.text(), List.of(first, second)));
    }
    return true;
  }
}
