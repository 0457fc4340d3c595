package dev.lanewright.ship.gateway;

import dev.lanewright.policy.Clusters;
import dev.lanewright.policy.Condition;
import dev.lanewright.policy.Guard;
import dev.lanewright.policy.IntentSource;
import dev.lanewright.policy.Intents;
import dev.lanewright.policy.Limits;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Range;
import dev.lanewright.policy.Rule;
import dev.lanewright.policy.Score;
import dev.lanewright.policy.Source;
import dev.lanewright.policy.Stage;
import dev.lanewright.policy.Tier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/** A policy's choice of the first tier as a tree: what it decides before any call. */
final class DecisionTree {
  private final Policy policy;

  private DecisionTree(Policy policy) {
    this.policy = policy;
  }

  /** The tree of a policy without problems. */
  static Node of(Policy policy) {
    return new DecisionTree(policy).floors();
  }

  /**
   * The questions that a stage alone asks, whatever the other stages and the default say: of the
   * tree with the lowest tier as the default and of that with the highest, since a stage that leads
   * where the default leads asks nothing.
   */
  static List<Question> questions(Stage stage, Policy policy) {
    List<Tier> bare = policy.tiers().stream().map(t -> Tier.of(t.name(), t.model())).toList();
    Policy alone = policy.withStages(List.of(stage)).withTiers(bare).withCascade(null);
    return Stream.of(bare.getFirst(), bare.getLast())
        .flatMap(t -> Paths.of(of(alone.withDefault(t.name()))).stream())
        .flatMap(path -> path.questions().stream())
        .distinct()
        .toList();
  }

  /** Guards first, highest floor first: each leads to the same stages, raised to its floor. */
  private Node floors() {
    Node tree = stages(0, 0);
    for (int tier = 1; tier < policy.tiers().size(); tier++) {
      List<Condition> raising = new ArrayList<>();
      for (Stage stage : policy.stages()) {
        if (stage instanceof Guard g && policy.tierIndex(g.atLeast()) == tier) {
          raising.add(g.when());
        }
      }
      if (!raising.isEmpty()) {
        Condition any = raising.size() == 1 ? raising.getFirst() : new Condition.Any(raising);
        tree = Node.fork(new Question.Holds(any), stages(0, tier), tree);
      }
    }
    return tree;
  }

  /** The stages from one on, their tiers raised to the floor. */
  private Node stages(int from, int floor) {
    if (from == policy.stages().size()) {
      return lane(policy.defaultTier(), floor);
    }
    return switch (policy.stages().get(from)) {
      case Guard g -> stages(from + 1, floor);
      case Rule r ->
          Node.fork(new Question.Holds(r.when()), lane(r.tier(), floor), stages(from + 1, floor));
      case Intents i -> intents(i, stages(from + 1, floor), floor);
      case Score s -> score(s, stages(from + 1, floor), floor);
      case Clusters c -> clusters(c, stages(from + 1, floor), floor);
    };
  }

  private Node intents(Intents stage, Node passes, int floor) {
    String otherwise = stage.otherwise();
    Node unknown = otherwise == null ? passes : lane(otherwise, floor);
    return switch (stage.source()) {
      case IntentSource.Field f -> {
        Node tree = Node.fork(new Question.HasLabel(f.name()), unknown, passes);
        for (Map.Entry<String, List<String>> e : byTier(stage.table()).reversed().entrySet()) {
          tree =
              Node.fork(
                  new Question.Labelled(f.name(), e.getValue(), stage.minConfidence()),
                  lane(e.getKey(), floor),
                  tree);
        }
        yield tree;
      }
      // The label must come with the request, in a field of the model's name.
      case IntentSource.Trained t ->
          intents(
              new Intents(
                  new IntentSource.Field(t.name()),
                  stage.table(),
                  stage.minConfidence(),
                  stage.otherwise()),
              passes,
              floor);
      case IntentSource.Keywords k -> {
        Node tree = passes;
        for (Map.Entry<String, List<String>> e : k.words().reversed().entrySet()) {
          tree =
              matched(new Condition.Keyword(e.getValue()), e.getKey(), stage, unknown, tree, floor);
        }
        yield tree;
      }
      case IntentSource.Patterns p -> {
        Node tree = passes;
        for (Map.Entry<String, String> e : p.patterns().reversed().entrySet()) {
          tree =
              matched(new Condition.Regex(e.getValue()), e.getKey(), stage, unknown, tree, floor);
        }
        yield tree;
      }
    };
  }

  private Node clusters(Clusters stage, Node passes, int floor) {
    Node tree = passes;
    for (Tier tier : policy.tiers().reversed()) {
      tree =
          Node.fork(
              new Question.Reaches(stage.rate(tier.model()), stage.passRate(), false),
              lane(tier.name(), floor),
              tree);
    }
    return tree;
  }

  private Node matched(
      Condition when, String label, Intents stage, Node unknown, Node others, int floor) {
    String tier = stage.table().get(label);
    return Node.fork(new Question.Holds(when), tier == null ? unknown : lane(tier, floor), others);
  }

  private static SequencedMap<String, List<String>> byTier(SequencedMap<String, String> table) {
    var out = new LinkedHashMap<String, List<String>>();
    table.forEach((label, tier) -> out.computeIfAbsent(tier, t -> new ArrayList<>()).add(label));
    return out;
  }

  /** From the lowest tier up, so that the highest whose threshold is reached is asked first. */
  private Node score(Score stage, Node passes, int floor) {
    Node tree = lane(policy.tiers().getFirst().name(), floor);
    boolean lower = stage.direction() == Score.Direction.LOWER;
    Set<Source> needed = new LinkedHashSet<>();
    for (Tier tier : policy.tiers()) {
      Source source = stage.axes().get(tier.name());
      Double threshold = stage.thresholds().get(tier.name());
      if (source == null) {
        continue;
      }
      if (threshold != null) {
        tree =
            Node.fork(
                new Question.Reaches(source, threshold, lower), lane(tier.name(), floor), tree);
      }
      if ((threshold != null || stage.kind() == Score.Kind.SCALAR) && !fromText(source)) {
        needed.add(source);
      }
    }
    return needed.isEmpty()
        ? tree
        : Node.fork(new Question.Known(List.copyOf(needed)), tree, passes);
  }

  /** Whether the number is computed from the text, and so never missing. */
  private static boolean fromText(Source source) {
    return source.kind() == Source.Kind.SIGNAL && PortkeyText.reads(source.name());
  }

  private Node lane(String tier, int floor) {
    return fitting(Math.max(policy.tierIndex(tier), floor));
  }

  /** The tier, or the next above it that the request fits; the highest takes everything. */
  private Node fitting(int tier) {
    Limits limits = policy.tiers().get(tier).limits();
    if (limits == null || tier == policy.tiers().size() - 1) {
      return new Node.Lane(tier);
    }
    List<Condition> over = new ArrayList<>();
    if (limits.contextTokens() != null) {
      over.add(above("tokens", limits.contextTokens()));
    }
    if (!limits.images()) {
      over.add(above("images", 0));
    }
    if (!limits.tools()) {
      over.add(above("tools", 0));
    }
    return over.isEmpty()
        ? new Node.Lane(tier)
        : Node.fork(
            new Question.Holds(new Condition.Any(over)), fitting(tier + 1), new Node.Lane(tier));
  }

  private static Condition above(String signal, double bound) {
    return new Condition.InRange(Source.signal(signal), new Range(null, bound, null, null));
  }
}
