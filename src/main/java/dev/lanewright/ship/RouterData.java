package dev.lanewright.ship;

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
import dev.lanewright.policy.regex.Keywords;
import dev.lanewright.policy.regex.PortablePattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A policy as the data of a portable router: kinds named, patterns spelled for its language. */
final class RouterData {
  private final Dialect dialect;

  RouterData(Dialect dialect) {
    this.dialect = dialect;
  }

  Map<String, @Nullable Object> of(Policy policy) {
    var gates = new LinkedHashMap<String, @Nullable Object>();
    Cascade cascade = policy.cascade();
    if (cascade != null) {
      cascade
          .gates()
          .forEach((tier, list) -> gates.put(tier, list.stream().map(this::gate).toList()));
    }
    return map(
        "name", policy.name(),
        "tiers", policy.tiers().stream().map(RouterData::tier).toList(),
        "stages", policy.stages().stream().map(s -> stage(s, policy)).toList(),
        "default", policy.defaultTier(),
        "gates", gates,
        "hint", cascade != null && cascade.hint(),
        "speculateAbove", cascade == null ? null : cascade.speculateAbove());
  }

  private static Object tier(Tier tier) {
    Limits limits = tier.limits();
    return map(
        "name", tier.name(),
        "model", tier.model(),
        "fallbacks", tier.fallbacks(),
        "limits",
            map(
                "contextTokens", limits == null ? null : limits.contextTokens(),
                "images", limits == null || limits.images(),
                "tools", limits == null || limits.tools()));
  }

  private Object stage(Stage stage, Policy policy) {
    return switch (stage) {
      case Guard g -> map("kind", "guard", "when", condition(g.when()), "atLeast", g.atLeast());
      case Rule r -> map("kind", "rule", "when", condition(r.when()), "tier", r.tier());
      case Intents i -> intents(i);
      case Score s ->
          map(
              "kind",
              "score",
              "lower",
              s.direction() == Score.Direction.LOWER,
              "axes",
              axes(s, policy));
      case Clusters c ->
          map(
              "kind",
              "clusters",
              "passRate",
              c.passRate(),
              "rates",
              policy.tiers().stream()
                  .map(t -> map("tier", t.name(), "source", c.rate(t.model()).toString()))
                  .toList());
    };
  }

  private Object intents(Intents i) {
    Map<String, @Nullable Object> out = map("kind", "intents");
    switch (i.source()) {
      case IntentSource.Field f -> out.put("field", f.name());
      case IntentSource.Trained t -> out.put("trained", t.name());
      case IntentSource.Keywords k -> {
        List<Object> labels = new ArrayList<>();
        k.words().forEach((l, w) -> labels.add(map("label", l, "matches", List.of(words(w)))));
        out.put("labels", labels);
      }
      case IntentSource.Patterns p -> {
        List<Object> labels = new ArrayList<>();
        p.patterns().forEach((l, r) -> labels.add(map("label", l, "matches", List.of(regex(r)))));
        out.put("labels", labels);
      }
    }
    out.put("table", i.table());
    out.put("minConfidence", i.minConfidence());
    out.put("otherwise", i.otherwise());
    return out;
  }

  /** Axes by ascending tier; of a cumulative score only those whose threshold is set. */
  private static List<Object> axes(Score s, Policy policy) {
    List<Object> axes = new ArrayList<>();
    for (Tier tier : policy.tiers()) {
      Double threshold = s.thresholds().get(tier.name());
      boolean needed = threshold != null || s.kind() == Score.Kind.SCALAR;
      if (s.axes().containsKey(tier.name()) && needed) {
        String source = String.valueOf(s.axes().get(tier.name()));
        axes.add(map("tier", tier.name(), "source", source, "threshold", threshold));
      }
    }
    return axes;
  }

  private Object condition(Condition condition) {
    return switch (condition) {
      case Condition.All all ->
          map("kind", "all", "of", all.of().stream().map(this::condition).toList());
      case Condition.Any any ->
          map("kind", "any", "of", any.of().stream().map(this::condition).toList());
      case Condition.Not not -> map("kind", "not", "of", condition(not.of()));
      case Condition.Keyword k ->
          map("kind", "text", "keyword", k.words(), "matches", words(k.words()));
      case Condition.Regex r ->
          map("kind", "text", "regex", r.pattern(), "matches", regex(r.pattern()));
      case Condition.FieldIn f -> map("kind", "field", "field", f.field(), "in", f.in());
      case Condition.InRange in ->
          map("kind", "number", "source", in.source().toString(), "range", range(in.range()));
    };
  }

  private Object gate(Gate gate) {
    return switch (gate) {
      case Gate.Confidence c -> map("kind", "confidence", "atLeast", c.atLeast());
      case Gate.Regex r ->
          map("kind", "regex", "regex", r.pattern(), "matches", regex(r.pattern()));
      case Gate.Length l -> map("kind", "length", "range", range(l.range()));
      case Gate.NotRefusal n -> map("kind", "refusal");
      case Gate.Reference r -> map("kind", "reference", "normalised", r.normalised());
      case Gate.Stated s ->
          map(
              "kind",
              s.form() == Gate.Stated.Form.BLOCK ? "stated_block" : "stated_number",
              "atLeast",
              s.atLeast());
      case Gate.Grounded g -> map("kind", "grounded", "field", g.field());
      case Gate.Verifier v -> map("kind", "verifier", "model", v.model(), "field", v.field());
      case Gate.Critique c -> map("kind", "critique", "field", c.field());
      case Gate.Agreement a ->
          map(
              "kind",
              "agreement",
              "model",
              a.model(),
              "matches",
              a.pattern().isEmpty() ? null : regex(a.pattern()));
      case Gate.Schema s ->
          map("kind", "schema", "schema", new SchemaData(this::regex).of(s.schema()));
    };
  }

  private static Object range(Range range) {
    Map<String, @Nullable Object> out = map("atLeast", range.atLeast(), "above", range.above());
    out.put("below", range.below());
    out.put("atMost", range.atMost());
    out.values().removeIf(bound -> bound == null);
    return out;
  }

  private String words(List<String> words) {
    return dialect.spelling(Keywords.pattern(words));
  }

  private String regex(String pattern) {
    return dialect.spelling(PortablePattern.parse(pattern));
  }

  private static Map<String, @Nullable Object> map(@Nullable Object... keysAndValues) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
    }
    return map;
  }
}
