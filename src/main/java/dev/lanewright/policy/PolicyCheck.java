package dev.lanewright.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lists what is wrong with a policy: names that do not exist, thresholds out of order, empty parts,
 * regular expressions and schemas outside the portable subset. Paths are those of the JSON form.
 */
public final class PolicyCheck {
  private PolicyCheck() {}

  /** Problems in reading order; empty when the policy can route. */
  public static List<Problem> problems(Policy policy) {
    var out = new Findings(policy.tiers().stream().map(Tier::name).toList());
    if (policy.name().isBlank()) {
      out.add("name", "a policy needs a name");
    }
    tiers(policy.tiers(), out);
    for (int i = 0; i < policy.stages().size(); i++) {
      new StageCheck(out).stage(policy.stages().get(i), "stages[" + i + "]");
    }
    out.tier("default", policy.defaultTier());
    Cascade cascade = policy.cascade();
    if (cascade != null) {
      cascade(cascade, policy, out);
    }
    return out.all();
  }

  private static void tiers(List<Tier> tiers, Findings out) {
    if (tiers.size() < Policy.MIN_TIERS || tiers.size() > Policy.MAX_TIERS) {
      out.add("tiers", "expected 2 to 6 tiers, found " + tiers.size());
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < tiers.size(); i++) {
      String path = "tiers[" + i + "]";
      Tier tier = tiers.get(i);
      if (tier.name().isBlank()) {
        out.add(path + ".name", "a tier needs a name");
      } else if (!seen.add(tier.name())) {
        out.add(path + ".name", "a second tier of the name \"" + tier.name() + "\"");
      }
      if (tier.model().isBlank()) {
        out.add(path + ".model", "a tier needs a model, written provider/id");
      }
      for (int f = 0; f < tier.fallbacks().size(); f++) {
        if (tier.fallbacks().get(f).isBlank()) {
          out.add(path + ".fallbacks[" + f + "]", "expected a model, written provider/id");
        }
      }
      Limits limits = tier.limits();
      if (limits != null && limits.contextTokens() != null && limits.contextTokens() <= 0) {
        out.add(path + ".limits.contextTokens", "expected a whole number above 0");
      }
    }
  }

  private static void cascade(Cascade cascade, Policy policy, Findings out) {
    Set<String> fields = new HashSet<>();
    cascade
        .gates()
        .forEach(
            (tier, gates) -> {
              String path = "cascade.gates." + tier;
              out.tier(path, tier);
              for (int i = 0; i < gates.size(); i++) {
                String place = path + "[" + i + "]";
                gate(gates.get(i), place, out);
                if (gates.get(i) instanceof Gate.Replied r && !fields.add(r.field())) {
                  out.add(place, "another gate keeps its replies in \"" + r.field() + "\" already");
                }
              }
            });
    Double above = cascade.speculateAbove();
    if (above != null && policy.stages().stream().noneMatch(Score.class::isInstance)) {
      out.add("cascade.speculateAbove", "there is no score stage whose value could be above it");
    }
    out.finite("cascade.speculateAbove", above);
  }

  private static void gate(Gate gate, String path, Findings out) {
    switch (gate) {
      case Gate.Confidence c -> out.share(path + ".confidence.atLeast", c.atLeast());
      case Gate.Regex r -> out.regex(path + ".regex", r.pattern());
      case Gate.Length l -> out.range(path + ".length", l.range());
      case Gate.Schema s -> out.schema(path + ".schema", s.schema());
      case Gate.NotRefusal n -> {}
      case Gate.Reference r -> {}
      case Gate.Stated s -> out.share(path + ".stated.atLeast", s.atLeast());
      case Gate.Grounded g -> out.filled(path + ".grounded.field", g.field(), "a field");
      case Gate.Verifier v -> {
        out.filled(path + ".verifier.model", v.model(), "a model, written provider/id");
        out.filled(path + ".verifier.field", v.field(), "a field");
      }
      case Gate.Critique c -> out.filled(path + ".critique.field", c.field(), "a field");
      case Gate.Agreement a -> {
        out.filled(path + ".agreement.model", a.model(), "a model, written provider/id");
        if (!a.pattern().isEmpty()) {
          out.regex(path + ".agreement.pattern", a.pattern());
        }
      }
    }
  }

  /** What was found so far. */
  static final class Findings {
    private final List<String> tiers;
    private final List<Problem> all = new ArrayList<>();

    Findings(List<String> tiers) {
      this.tiers = tiers;
    }

    List<Problem> all() {
      return List.copyOf(all);
    }

    List<String> tiers() {
      return tiers;
    }

    void add(String path, String message) {
      all.add(new Problem(path, message));
    }

    void tier(String path, String name) {
      if (!tiers.contains(name)) {
        add(path, "unknown tier \"" + name + "\"; " + Suggest.from(name, tiers));
      }
    }

    void share(String path, double value) {
      if (!(value >= 0 && value <= 1)) {
        add(path, "expected a number from 0 to 1, found " + value);
      }
    }

    void filled(String path, String text, String what) {
      if (text.isBlank()) {
        add(path, "expected " + what + ", found an empty text");
      }
    }

    void finite(String path, @Nullable Double value) {
      if (value != null && !Double.isFinite(value)) {
        add(path, "expected a finite number, found " + value);
      }
    }

    void regex(String path, String pattern) {
      if (pattern.isEmpty()) {
        add(path, "expected a regular expression, found an empty text");
      }
      PortableText.regexProblem(pattern).ifPresent(message -> add(path, message));
    }

    void schema(String path, Map<String, ?> schema) {
      PortableText.schemaProblems(schema).forEach((place, message) -> add(path + place, message));
    }

    void range(String path, Range range) {
      finite(path + ".atLeast", range.atLeast());
      finite(path + ".above", range.above());
      finite(path + ".below", range.below());
      finite(path + ".atMost", range.atMost());
      if (range.equals(new Range(null, null, null, null))) {
        add(path, "a bound is missing: atLeast, above, below or atMost");
      }
    }
  }
}
