package dev.lanewright.policy;

import java.util.List;

/** Lists what is wrong with a stage. */
final class StageCheck {
  private final PolicyCheck.Findings out;

  StageCheck(PolicyCheck.Findings out) {
    this.out = out;
  }

  void stage(Stage stage, String path) {
    switch (stage) {
      case Guard g -> {
        condition(g.when(), path + ".guard.when");
        out.tier(path + ".guard.atLeast", g.atLeast());
      }
      case Rule r -> {
        condition(r.when(), path + ".rule.when");
        out.tier(path + ".rule.tier", r.tier());
      }
      case Intents i -> intents(i, path + ".intents");
      case Score s -> score(s, path + ".score");
      case Clusters c -> {
        name(c.clustering(), path + ".clusters.source");
        out.share(path + ".clusters.passRate", c.passRate());
      }
    }
  }

  private void condition(Condition condition, String path) {
    switch (condition) {
      case Condition.All all -> conditions(all.of(), path + ".all");
      case Condition.Any any -> conditions(any.of(), path + ".any");
      case Condition.Not not -> condition(not.of(), path + ".not");
      case Condition.Keyword k -> words(k.words(), path + ".keyword");
      case Condition.Regex r -> out.regex(path + ".regex", r.pattern());
      case Condition.FieldIn f -> {
        name(f.field(), path + ".field");
        if (f.in().isEmpty()) {
          out.add(path + ".in", "expected at least one text");
        }
      }
      case Condition.InRange in -> {
        source(in.source(), path + "." + in.source().kind().written());
        out.range(path, in.range());
      }
    }
  }

  private void conditions(List<Condition> all, String path) {
    if (all.isEmpty()) {
      out.add(path, "expected at least one condition");
    }
    for (int i = 0; i < all.size(); i++) {
      condition(all.get(i), path + "[" + i + "]");
    }
  }

  private void words(List<String> words, String path) {
    if (words.isEmpty()) {
      out.add(path, "expected at least one word");
    }
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).isBlank()) {
        out.add(path + "[" + i + "]", "expected a word or phrase");
      }
    }
  }

  private void intents(Intents i, String path) {
    switch (i.source()) {
      case IntentSource.Field f -> name(f.name(), path + ".source");
      case IntentSource.Trained t -> name(t.name(), path + ".source");
      case IntentSource.Keywords k ->
          k.words().forEach((label, w) -> words(w, path + ".source.keywords." + label));
      case IntentSource.Patterns p ->
          p.patterns().forEach((label, r) -> out.regex(path + ".source.patterns." + label, r));
    }
    // An empty table may send every label to "otherwise"; without that it only passes on.
    i.table().forEach((label, tier) -> out.tier(path + ".table." + label, tier));
    out.share(path + ".minConfidence", i.minConfidence());
    if (i.otherwise() != null) {
      out.tier(path + ".otherwise", i.otherwise());
    }
  }

  private void score(Score s, String path) {
    boolean scalar = s.kind() == Score.Kind.SCALAR;
    if (scalar && s.axes().values().stream().distinct().count() > 1) {
      out.add(path + ".axes", "a scalar score reads one source");
    }
    s.axes()
        .forEach(
            (tier, source) -> source(source, scalar ? path + ".source" : path + ".axes." + tier));
    s.axes().keySet().stream()
        .filter(tier -> !s.thresholds().containsKey(tier))
        .forEach(tier -> out.add(path + ".axes." + tier, "there is no threshold for this tier"));
    String lowest = out.tiers().isEmpty() ? "" : out.tiers().getFirst();
    s.thresholds()
        .forEach(
            (tier, t) -> {
              String place = path + ".thresholds." + tier;
              out.tier(place, tier);
              out.finite(place, t);
              if (tier.equals(lowest)) {
                out.add(
                    place, "the lowest tier is taken when no threshold is reached and has none");
              }
              if (!s.axes().containsKey(tier)) {
                out.add(path + ".axes", "the axis for tier \"" + tier + "\" is missing");
              }
            });
    out.tiers().stream()
        .skip(1)
        .filter(tier -> !s.thresholds().containsKey(tier))
        .forEach(
            tier ->
                out.add(
                    path + ".thresholds",
                    "the threshold for tier \"" + tier + "\" is missing; null means never"));
    if (scalar) {
      order(s, path);
    }
  }

  /** Tiers in order need thresholds in order; null ones are left out. */
  private void order(Score s, String path) {
    Double before = null;
    String beforeTier = "";
    for (String tier : out.tiers()) {
      Double t = s.thresholds().get(tier);
      if (t != null) {
        boolean higher = s.direction() == Score.Direction.HIGHER;
        if (before != null && (higher ? t < before : t > before)) {
          out.add(
              path + ".thresholds." + tier,
              "expected at %s %s, the threshold of \"%s\"; found %s"
                  .formatted(higher ? "least" : "most", before, beforeTier, t));
        }
        before = t;
        beforeTier = tier;
      }
    }
  }

  private void source(Source source, String path) {
    name(source.name(), path);
    if (source.kind() == Source.Kind.SIGNAL && !SignalNames.ALL.contains(source.name())) {
      out.add(
          path,
          source.name().equals("language")
              ? "the language is a label and not a number"
              : "unknown signal \"%s\"; %s"
                  .formatted(source.name(), Suggest.from(source.name(), SignalNames.ALL)));
    }
  }

  private void name(String name, String path) {
    if (name.isBlank()) {
      out.add(path, "expected a name");
    }
  }
}
