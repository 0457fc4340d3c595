package dev.lanewright.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Valid policies, the same for the same seed, that together use everything a policy can hold. */
public final class RandomPolicies {
  /** Numeric fields that conditions and scores read. */
  public static final List<String> NUMBERS = List.of("difficulty", "amount", "p_mid", "p_large");

  /** Outputs of trained models: of each kind of scorer, of a clustering, of an intent model. */
  public static final List<Source> TRAINED =
      Stream.of(
              "classifier:tfidf",
              "classifier:embeddings",
              "classifier:neighbours",
              "classifier:clusters",
              "classifier:signals",
              "classifier:category",
              "classifier:stack",
              "classifier:three",
              "classifier:three>=large",
              "classifier:three=mid",
              "classifier:three=small",
              "classifier:chars",
              "classifier:isotonic",
              "classifier:trees",
              "clusters:kinds",
              "clusters:kinds=local/m0",
              "intents:labels")
          .map(Source::parse)
          .toList();

  /** Labels of the field {@code intent}. */
  public static final List<String> LABELS =
      List.of(
          "greeting", "billing", "tech", "7", "true", "naïve label", "__proto__", "constructor");

  /** Values at which thresholds and samples meet. */
  public static final double[] EDGES = {
    0, 0.1, 0.2, 0.1 + 0.2, 0.3, 0.41, 0.5, 0.72, 1, 5, 60, 1e-9, 1.5e-9, 1e9, 1e300, -1, -0.5
  };

  private static final List<String> WORDS =
      List.of(
          "lawsuit",
          "charge back",
          "Straße",
          "ΣΊΣΥΦΟΣ",
          "привет",
          "c++",
          "😀",
          "then",
          "k",
          "a.b",
          "$5");

  private static final List<String> PATTERNS =
      List.of(
          "(?i)refund|charge\\s*back",
          "^\\s*$",
          "\\d{3,}",
          "[^\\x00-\\x7F]",
          "\\bhow\\b.*\\?$",
          "^.{0,40}$",
          "(?i)straße|σ",
          "\\u{1F600}|\\r\\n",
          "\\B",
          "[\\s\\S]{200,}",
          "(a|b)*?c$",
          "(?:\\w+[ ,.]+){3,}");

  private static final List<Double> SURE = List.of(0.0, 0.3, 0.7, 0.8, 1.0);

  private final RandomGenerator random;

  private final boolean trained;
  private int replied;
  private int models;

  private RandomPolicies(long seed, boolean trained) {
    this.trained = trained;
    this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  /** A policy that can route. */
  public static Policy of(long seed) {
    return new RandomPolicies(seed, false).policy(seed);
  }

  /** A policy that can route, with trained models too. */
  public static Policy trained(long seed) {
    return new RandomPolicies(seed, true).policy(seed);
  }

  private Policy policy(long seed) {
    int n = 2 + random.nextInt(5);
    models = n;
    List<Tier> tiers = IntStream.range(0, n).mapToObj(this::tier).toList();
    List<Stage> stages = Stream.generate(() -> stage(tiers)).limit(random.nextInt(6)).toList();
    boolean scored = stages.stream().anyMatch(Score.class::isInstance);
    Cascade cascade = random.nextInt(4) == 0 ? null : cascade(tiers, scored);
    return new Policy("random " + seed + " ü\"\\", tiers, stages, tier(tiers), cascade);
  }

  private Tier tier(int i) {
    String name = List.of("small", "mid", "large", "größer", "x-4", "\"q\"").get(i);
    Limits limits =
        random.nextInt(3) > 0
            ? null
            : new Limits(
                random.nextBoolean() ? null : pick(List.of(1, 30, 200, 100_000)),
                random.nextBoolean(),
                random.nextBoolean());
    List<String> fallbacks = random.nextBoolean() ? List.of() : List.of("openai/backup-" + i);
    return new Tier(name, "local/m" + i, fallbacks, limits);
  }

  private Stage stage(List<Tier> tiers) {
    return switch (random.nextInt(trained ? 5 : 4)) {
      case 4 -> new Clusters("kinds", pick(List.of(0.3, 0.45, 0.5, 0.6, 0.9)));
      case 0 -> new Guard(condition(0), tier(tiers));
      case 1 -> new Rule(condition(0), tier(tiers));
      case 2 -> intents(tiers);
      default -> score(tiers);
    };
  }

  private Intents intents(List<Tier> tiers) {
    IntentSource source =
        switch (random.nextInt(trained ? 4 : 3)) {
          case 3 -> new IntentSource.Trained("labels");
          case 0 -> new IntentSource.Field("intent");
          case 1 -> {
            var words = new LinkedHashMap<String, List<String>>();
            some(LABELS).forEach(l -> words.put(l, some(WORDS)));
            yield new IntentSource.Keywords(words);
          }
          default -> {
            var patterns = new LinkedHashMap<String, String>();
            some(LABELS).forEach(l -> patterns.put(l, pick(PATTERNS)));
            yield new IntentSource.Patterns(patterns);
          }
        };
    var table = new LinkedHashMap<String, String>();
    some(LABELS).forEach(l -> table.put(l, tier(tiers)));
    return new Intents(
        source,
        random.nextInt(8) == 0 ? new LinkedHashMap<>() : table,
        pick(List.of(0.0, 0.6, 0.1 + 0.2, 1.0)),
        random.nextBoolean() ? null : tier(tiers));
  }

  private Score score(List<Tier> tiers) {
    boolean scalar = random.nextBoolean();
    boolean higher = random.nextBoolean();
    double[] at = random.doubles(tiers.size()).map(x -> edge()).sorted().toArray();
    var thresholds = new LinkedHashMap<String, @Nullable Double>();
    var axes = new LinkedHashMap<String, Source>();
    Source one = source();
    for (int i = 1; i < tiers.size(); i++) {
      String name = tiers.get(i).name();
      double t = at[higher ? i : tiers.size() - i];
      thresholds.put(name, random.nextInt(6) == 0 ? null : Double.valueOf(t));
      axes.put(name, scalar ? one : source());
    }
    return new Score(
        scalar ? Score.Kind.SCALAR : Score.Kind.CUMULATIVE,
        axes,
        higher ? Score.Direction.HIGHER : Score.Direction.LOWER,
        thresholds);
  }

  private Condition condition(int depth) {
    return switch (random.nextInt(depth > 2 ? 4 : 7)) {
      case 0 -> new Condition.Keyword(some(WORDS));
      case 1 -> new Condition.Regex(pick(PATTERNS));
      case 2 -> new Condition.FieldIn(pick(List.of("intent", "tier", "difficulty")), some(LABELS));
      case 3 -> new Condition.InRange(source(), range());
      case 4 -> new Condition.All(conditions(depth));
      case 5 -> new Condition.Any(conditions(depth));
      default -> new Condition.Not(condition(depth + 1));
    };
  }

  private List<Condition> conditions(int depth) {
    return Stream.generate(() -> condition(depth + 1)).limit(1 + random.nextInt(3)).toList();
  }

  private Source source() {
    if (trained && random.nextInt(3) == 0) {
      return pick(TRAINED);
    }
    if (trained && random.nextInt(4) == 0) {
      return Source.signal(pick(SignalNames.COUNTED));
    }
    return random.nextInt(3) > 0
        ? Source.field(pick(NUMBERS))
        : Source.signal(
            pick(
                List.of(
                    "chars",
                    "tokens",
                    "expected_output_tokens",
                    "code",
                    "multi_step",
                    "tools",
                    "images",
                    "turns")));
  }

  private Range range() {
    return switch (random.nextInt(5)) {
      case 0 -> Range.atLeast(edge());
      case 1 -> Range.below(edge());
      case 2 -> new Range(null, edge(), null, null);
      case 3 -> new Range(null, null, null, edge());
      default -> new Range(edge(), null, null, edge());
    };
  }

  private Cascade cascade(List<Tier> tiers, boolean scored) {
    var gates = new LinkedHashMap<String, List<Gate>>();
    for (Tier tier : tiers) {
      if (random.nextInt(3) > 0) {
        gates.put(tier.name(), Stream.generate(this::gate).limit(random.nextInt(4)).toList());
      }
    }
    return new Cascade(gates, random.nextBoolean(), scored ? Double.valueOf(edge()) : null);
  }

  private String model() {
    return "local/m" + random.nextInt(models);
  }

  private Gate gate() {
    return switch (random.nextInt(12)) {
      case 7 -> new Gate.Stated(pick(List.of(Gate.Stated.Form.values())), pick(SURE));
      case 8 -> new Gate.Grounded("sources");
      case 9 -> new Gate.Verifier(model(), "verified_" + replied++);
      case 10 -> new Gate.Critique("critique_" + replied++);
      case 11 -> new Gate.Agreement(model(), random.nextBoolean() ? "" : pick(PATTERNS));
      case 0 -> new Gate.Confidence(pick(List.of(0.0, 0.1 + 0.2, 0.5, 0.75)));
      case 1 -> new Gate.Regex(pick(PATTERNS));
      case 2 -> new Gate.Length(random.nextBoolean() ? Range.atLeast(5) : Range.below(200));
      case 3 -> new Gate.NotRefusal();
      case 4 -> new Gate.Reference(random.nextBoolean());
      default -> new Gate.Schema(schema(0));
    };
  }

  private Map<String, Object> schema(int depth) {
    var s = new LinkedHashMap<String, Object>();
    switch (random.nextInt(depth > 1 ? 5 : 8)) {
      case 0 -> s.put("type", pick(List.of("integer", "number", List.of("string", "null"))));
      case 1 -> {
        s.put("minimum", pick(List.<Object>of(0, 0.5, 12345678901L)));
        s.put("exclusiveMaximum", 1e300);
      }
      case 2 -> {
        s.put("minLength", 1);
        s.put("maxLength", 4);
        s.put("pattern", pick(PATTERNS));
      }
      case 3 ->
          s.put("enum", new ArrayList<Object>(List.of("ok", 1, true, List.of(), Map.of("a", 1))));
      case 4 -> s.put("const", pick(List.<Object>of(1, 1.0, false, "ok")));
      case 5 -> {
        s.put("type", "object");
        s.put("required", some(List.of("a", "b")));
        s.put("properties", Map.of("a", schema(depth + 1)));
        s.put(
            "additionalProperties",
            random.nextBoolean() ? random.nextBoolean() : schema(depth + 1));
      }
      case 6 -> {
        s.put("items", schema(depth + 1));
        s.put("minItems", 1);
        s.put("maxItems", 3);
      }
      default ->
          s.put(
              pick(List.of("anyOf", "allOf", "oneOf")),
              List.of(schema(depth + 1), Map.of("not", schema(depth + 1))));
    }
    return s;
  }

  private double edge() {
    return EDGES[random.nextInt(EDGES.length)];
  }

  private String tier(List<Tier> tiers) {
    return pick(tiers).name();
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private <T> List<T> some(List<T> all) {
    int from = random.nextInt(all.size());
    return all.subList(from, Math.min(all.size(), from + 1 + random.nextInt(3)));
  }
}
