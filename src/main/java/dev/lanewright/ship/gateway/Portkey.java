package dev.lanewright.ship.gateway;

import dev.lanewright.policy.Cascade;
import dev.lanewright.policy.Condition;
import dev.lanewright.policy.Gate;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Range;
import dev.lanewright.policy.Source;
import dev.lanewright.policy.Tier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A policy as the configuration of Portkey's gateway. Questions about metadata become conditional
 * strategies; questions about the text become guardrails of the targets behind a yes, with a
 * fallback on their status 446 to the targets behind a no. Guardrails stand at the targets
 * themselves: a strategy's own would be replaced by those of the strategies within it.
 */
public final class Portkey {
  /** Targets above which a configuration is refused: no one could read it. */
  private static final int MOST_TARGETS = 4000;

  private static final int DENIED = 446;
  private static final List<Integer> BROKEN = List.of(408, 409, 429, 500, 502, 503, 504, 529);
  // A configuration travels in a header, which holds ASCII only.
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private final Policy policy;
  private int targets;

  private Portkey(Policy policy) {
    this.policy = policy;
  }

  /**
   * The configuration.
   *
   * @throws IllegalArgumentException where the policy asks what the gateway cannot, or too much
   */
  public static String json(Policy policy) {
    return JSON.writeValueAsString(new Portkey(policy).node(DecisionTree.of(policy), List.of()));
  }

  /**
   * What one question becomes, for telling how well it is said.
   *
   * @throws IllegalArgumentException where it cannot be asked
   */
  static String json(Question question, Policy policy) {
    Node node = new Node.Fork(question, new Node.Lane(0), new Node.Lane(1));
    return JSON.writeValueAsString(new Portkey(policy.withCascade(null)).node(node, List.of()));
  }

  /** How well the gateway says each part of the policy. */
  public static List<Fit> fits(Policy policy) {
    return Fits.of(policy, new PortkeyFits(policy));
  }

  private Map<String, Object> node(Node node, List<Map<String, Object>> guards) {
    return switch (node) {
      case Node.Lane lane -> lane(lane.tier(), guards);
      case Node.Fork f -> fork(f.question(), f.yes(), f.no(), guards);
    };
  }

  private Map<String, Object> fork(
      Question test, Node yes, Node no, List<Map<String, Object>> guards) {
    Optional<Map<String, Object>> query = PortkeyQuery.of(test);
    if (query.isPresent()) {
      return conditional(query.get(), node(yes, guards), node(no, guards));
    }
    return switch (test) {
      case Question.Holds h -> split(h.condition(), yes, no, guards);
      case Question.Reaches r -> split(condition(r), yes, no, guards);
      case Question.Known k -> refuse(test);
      case Question.Labelled l -> refuse(test);
      case Question.HasLabel l -> refuse(test);
    };
  }

  private static Condition condition(Question.Reaches r) {
    return new Condition.InRange(
        r.source(),
        r.lower()
            ? new Range(null, null, null, r.threshold())
            : new Range(r.threshold(), null, null, null));
  }

  /** Asks the parts of a condition one after the other. */
  private Map<String, Object> split(
      Condition condition, Node yes, Node no, List<Map<String, Object>> guards) {
    return switch (condition) {
      case Condition.All all -> chain(all.of(), true, yes, no, guards);
      case Condition.Any any -> chain(any.of(), false, yes, no, guards);
      case Condition.Not not -> fork(new Question.Holds(not.of()), no, yes, guards);
      case Condition.InRange in when in.source().equals(Source.signal("multi_step")) ->
          in.range().contains(1) == in.range().contains(0)
              ? node(in.range().contains(1) ? yes : no, guards)
              : in.range().contains(1)
                  ? split(PortkeyText.multiStep(), yes, no, guards)
                  : split(PortkeyText.multiStep(), no, yes, guards);
      default -> guarded(condition, yes, no, guards);
    };
  }

  private Map<String, Object> chain(
      List<Condition> of, boolean all, Node yes, Node no, List<Map<String, Object>> guards) {
    Node tree = all ? yes : no;
    for (Condition c : of.reversed()) {
      tree =
          all
              ? Node.fork(new Question.Holds(c), tree, no)
              : Node.fork(new Question.Holds(c), yes, tree);
    }
    return node(tree, guards);
  }

  private Map<String, Object> guarded(
      Condition leaf, Node yes, Node no, List<Map<String, Object>> guards) {
    Map<String, Object> guard =
        PortkeyText.of(leaf, true).orElseThrow(() -> refusal(new Question.Holds(leaf)));
    List<Map<String, Object>> more = new ArrayList<>(guards);
    more.add(guard);
    return fallback(List.of(DENIED), List.of(node(yes, more), node(no, guards)));
  }

  /** The tier's targets, and with its gates those of the tiers above. */
  private Map<String, Object> lane(int tier, List<Map<String, Object>> guards) {
    Cascade cascade = policy.cascade();
    List<Map<String, Object>> rungs = new ArrayList<>();
    for (int t = tier; t < policy.tiers().size(); t++) {
      Tier at = policy.tiers().get(t);
      List<Map<String, Object>> checks =
          cascade == null || t == policy.tiers().size() - 1
              ? List.of()
              : checks(cascade.gates().getOrDefault(at.name(), List.of())).orElse(List.of());
      rungs.add(target(at, guards, checks));
      if (checks.isEmpty()) {
        break;
      }
    }
    return rungs.size() == 1 ? rungs.getFirst() : fallback(List.of(DENIED), rungs);
  }

  /** The gates as guardrails; empty where one of them cannot be asked. */
  static Optional<List<Map<String, Object>>> checks(List<Gate> gates) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Gate gate : gates) {
      Optional<List<Map<String, Object>>> some = PortkeyText.of(gate);
      if (some.isEmpty()) {
        return Optional.empty();
      }
      all.addAll(some.get());
    }
    return Optional.of(all);
  }

  private Map<String, Object> target(
      Tier tier, List<Map<String, Object>> guards, List<Map<String, Object>> checks) {
    List<Map<String, Object>> models = new ArrayList<>();
    models.add(model(tier.name(), tier.model(), guards, checks));
    tier.fallbacks().forEach(m -> models.add(model(null, m, guards, checks)));
    return models.size() == 1 ? models.getFirst() : fallback(BROKEN, models);
  }

  private Map<String, Object> model(
      @Nullable String name,
      String model,
      List<Map<String, Object>> guards,
      List<Map<String, Object>> checks) {
    if (++targets > MOST_TARGETS) {
      throw new IllegalArgumentException(
          "the policy branches into more than %d targets in Portkey's form: simplify its conditions"
                  .formatted(MOST_TARGETS)
              + " or export a portable router");
    }
    String provider = Gateways.provider(model);
    var out = new LinkedHashMap<String, Object>();
    if (name != null) {
      out.put("name", name);
    }
    out.put("provider", provider(provider));
    out.put("api_key", "{{" + Gateways.keyName(provider) + "}}");
    out.put("override_params", Map.of("model", Gateways.id(model)));
    if (!guards.isEmpty()) {
      out.put("input_guardrails", guards);
    }
    if (!checks.isEmpty()) {
      out.put("output_guardrails", checks);
    }
    return out;
  }

  private static Map<String, Object> conditional(
      Map<String, Object> query, Map<String, Object> yes, Map<String, Object> no) {
    var out = new LinkedHashMap<String, Object>();
    var strategy = new LinkedHashMap<String, Object>();
    strategy.put("mode", "conditional");
    strategy.put("conditions", List.of(Map.of("query", query, "then", "yes")));
    strategy.put("default", "no");
    out.put("strategy", strategy);
    out.put("targets", List.of(named("yes", yes), named("no", no)));
    return out;
  }

  private static Map<String, Object> named(String name, Map<String, Object> target) {
    var out = new LinkedHashMap<String, Object>();
    out.put("name", name);
    target.forEach((k, v) -> out.putIfAbsent(k, v));
    return out;
  }

  private static Map<String, Object> fallback(List<Integer> on, List<Map<String, Object>> targets) {
    var out = new LinkedHashMap<String, Object>();
    out.put("strategy", Map.of("mode", "fallback", "on_status_codes", on));
    out.put("targets", targets);
    return out;
  }

  /** The gateway's name of a provider. */
  private static String provider(String provider) {
    return switch (provider) {
      case "together" -> "together-ai";
      case "mistral" -> "mistral-ai";
      case "local" -> "openai";
      default -> provider;
    };
  }

  private static Map<String, Object> refuse(Question test) {
    throw refusal(test);
  }

  private static IllegalArgumentException refusal(Question test) {
    return new IllegalArgumentException(
        "Portkey cannot ask this: " + PortkeyFits.words(test) + ". Export a portable router");
  }
}
