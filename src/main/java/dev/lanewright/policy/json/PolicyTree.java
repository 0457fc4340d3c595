package dev.lanewright.policy.json;

import dev.lanewright.policy.Cascade;
import dev.lanewright.policy.Clusters;
import dev.lanewright.policy.Condition;
import dev.lanewright.policy.Gate;
import dev.lanewright.policy.Guard;
import dev.lanewright.policy.IntentSource;
import dev.lanewright.policy.Intents;
import dev.lanewright.policy.Limits;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Range;
import dev.lanewright.policy.Rule;
import dev.lanewright.policy.Score;
import dev.lanewright.policy.Stage;
import dev.lanewright.policy.Tier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A policy in its JSON form as maps, lists, texts, numbers, booleans and nulls, with keys in a
 * stable order; what equals its default is left out.
 */
public final class PolicyTree {
  private PolicyTree() {}

  /** The whole document. */
  public static Map<String, @Nullable Object> of(Policy policy) {
    var out = new LinkedHashMap<String, @Nullable Object>();
    out.put("lanewright", PolicyJson.VERSION);
    out.put("name", policy.name());
    out.put("tiers", policy.tiers().stream().map(PolicyTree::tier).toList());
    out.put("stages", policy.stages().stream().map(PolicyTree::stage).toList());
    out.put("default", policy.defaultTier());
    Cascade cascade = policy.cascade();
    if (cascade != null) {
      out.put("cascade", cascade(cascade));
    }
    return out;
  }

  private static Map<String, ?> tier(Tier tier) {
    var out = new LinkedHashMap<String, Object>();
    out.put("name", tier.name());
    out.put("model", tier.model());
    if (!tier.fallbacks().isEmpty()) {
      out.put("fallbacks", tier.fallbacks());
    }
    Limits limits = tier.limits();
    if (limits != null) {
      var l = new LinkedHashMap<String, Object>();
      if (limits.contextTokens() != null) {
        l.put("contextTokens", limits.contextTokens());
      }
      l.put("images", limits.images());
      l.put("tools", limits.tools());
      out.put("limits", l);
    }
    return out;
  }

  private static Map<String, ?> stage(Stage stage) {
    return switch (stage) {
      case Guard g -> Map.of("guard", ordered("when", condition(g.when()), "atLeast", g.atLeast()));
      case Rule r -> Map.of("rule", ordered("when", condition(r.when()), "tier", r.tier()));
      case Intents i -> Map.of("intents", intents(i));
      case Score s -> Map.of("score", score(s));
      case Clusters c ->
          Map.of(
              "clusters",
              ordered("source", "clusters:" + c.clustering(), "passRate", c.passRate()));
    };
  }

  private static Map<String, ?> intents(Intents i) {
    Object source =
        switch (i.source()) {
          case IntentSource.Field f -> "field:" + f.name();
          case IntentSource.Trained t -> "intents:" + t.name();
          case IntentSource.Keywords k -> Map.of("keywords", k.words());
          case IntentSource.Patterns p -> Map.of("patterns", p.patterns());
        };
    Map<String, @Nullable Object> out = ordered("source", source, "table", i.table());
    if (Double.doubleToLongBits(i.minConfidence()) != 0) {
      out.put("minConfidence", i.minConfidence());
    }
    if (i.otherwise() != null) {
      out.put("otherwise", i.otherwise());
    }
    return out;
  }

  private static Map<String, ?> score(Score s) {
    var out = new LinkedHashMap<String, @Nullable Object>();
    boolean scalar = s.kind() == Score.Kind.SCALAR;
    boolean oneSource =
        scalar
            && !s.axes().isEmpty()
            && s.axes().keySet().equals(s.thresholds().keySet())
            && s.axes().values().stream().distinct().count() == 1;
    if (oneSource) {
      out.put("source", s.axes().firstEntry().getValue().toString());
    }
    out.put("kind", scalar ? "scalar" : "cumulative");
    if (!oneSource) {
      var axes = new LinkedHashMap<String, String>();
      s.axes().forEach((tier, source) -> axes.put(tier, source.toString()));
      out.put("axes", axes);
    }
    if (s.direction() == Score.Direction.LOWER) {
      out.put("direction", "lower");
    }
    out.put("thresholds", s.thresholds());
    return out;
  }

  private static Map<String, ?> condition(Condition condition) {
    return switch (condition) {
      case Condition.All all -> Map.of("all", conditions(all.of()));
      case Condition.Any any -> Map.of("any", conditions(any.of()));
      case Condition.Not not -> Map.of("not", condition(not.of()));
      case Condition.Keyword k -> Map.of("keyword", k.words());
      case Condition.Regex r -> Map.of("regex", r.pattern());
      case Condition.FieldIn f -> ordered("field", f.field(), "in", f.in());
      case Condition.InRange in -> {
        var out = new LinkedHashMap<String, @Nullable Object>();
        out.put(in.source().kind().written(), in.source().name());
        bounds(in.range(), out);
        yield out;
      }
    };
  }

  private static List<?> conditions(List<Condition> all) {
    return all.stream().map(PolicyTree::condition).toList();
  }

  private static void bounds(Range range, Map<String, @Nullable Object> out) {
    put(out, "atLeast", range.atLeast());
    put(out, "above", range.above());
    put(out, "below", range.below());
    put(out, "atMost", range.atMost());
  }

  private static void put(Map<String, @Nullable Object> out, String key, @Nullable Double bound) {
    if (bound != null) {
      out.put(key, bound);
    }
  }

  private static Map<String, ?> cascade(Cascade cascade) {
    var gates = new LinkedHashMap<String, List<?>>();
    cascade
        .gates()
        .forEach((tier, list) -> gates.put(tier, list.stream().map(PolicyTree::gate).toList()));
    Map<String, @Nullable Object> out = ordered("gates", gates, "hint", cascade.hint());
    put(out, "speculateAbove", cascade.speculateAbove());
    return out;
  }

  private static Map<String, ?> gate(Gate gate) {
    return switch (gate) {
      case Gate.Confidence c -> Map.of("confidence", Map.of("atLeast", c.atLeast()));
      case Gate.Regex r -> Map.of("regex", r.pattern());
      case Gate.Length l -> {
        var range = new LinkedHashMap<String, @Nullable Object>();
        bounds(l.range(), range);
        yield Map.of("length", range);
      }
      case Gate.NotRefusal n -> Map.of("refusal", "fails");
      case Gate.Schema s -> Map.of("schema", s.schema());
      case Gate.Reference r -> Map.of("reference", r.normalised() ? "normalised" : "exact");
      case Gate.Stated s ->
          Map.of(
              "stated",
              ordered("as", s.form().name().toLowerCase(Locale.ROOT), "atLeast", s.atLeast()));
      case Gate.Grounded g -> Map.of("grounded", Map.of("field", g.field()));
      case Gate.Verifier v -> Map.of("verifier", ordered("model", v.model(), "field", v.field()));
      case Gate.Critique c -> Map.of("critique", Map.of("field", c.field()));
      case Gate.Agreement a ->
          Map.of(
              "agreement",
              a.pattern().isEmpty()
                  ? Map.of("model", a.model())
                  : ordered("model", a.model(), "pattern", a.pattern()));
    };
  }

  private static Map<String, @Nullable Object> ordered(
      String firstKey, Object first, String secondKey, Object second) {
    var out = new LinkedHashMap<String, @Nullable Object>();
    out.put(firstKey, first);
    out.put(secondKey, second);
    return out;
  }
}
