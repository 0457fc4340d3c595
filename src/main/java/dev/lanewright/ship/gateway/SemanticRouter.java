package dev.lanewright.ship.gateway;

import dev.lanewright.policy.Cascade;
import dev.lanewright.policy.Guard;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Stage;
import dev.lanewright.policy.Tier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A policy as a configuration of vLLM Semantic Router v0.3: a decision per path of the policy's
 * tree, the first by priority. What the router has no signal for (numbers, scores, token counts) is
 * left out and named; a guard is never left out: the export is refused instead.
 */
public final class SemanticRouter {
  private static final int HIGHEST = 10_000;
  private static final String NO_SIGNAL =
      "the router has no signal for this (numbers of metadata, scores, token counts)";

  private SemanticRouter() {}

  /**
   * The configuration.
   *
   * @throws IllegalArgumentException where a guard cannot be said
   */
  public static String yaml(Policy policy, String hash) {
    List<Stage> said = new ArrayList<>();
    for (Stage stage : policy.stages()) {
      if (said(stage, policy)) {
        said.add(stage);
      } else if (stage instanceof Guard) {
        throw new IllegalArgumentException(
            "a guard cannot be said: " + NO_SIGNAL + ". Export a portable router");
      }
    }
    var signals = new SemanticSignals();
    List<Object> decisions = decisions(policy.withStages(said), signals);
    var routing = new LinkedHashMap<String, Object>();
    routing.put("modelCards", policy.tiers().stream().map(t -> Map.of("name", t.model())).toList());
    routing.put("signals", signals.document());
    routing.put("decisions", decisions);
    var document = new LinkedHashMap<String, Object>();
    document.put("version", "v0.3");
    document.put(
        "listeners", List.of(Map.of("name", "http", "address", "127.0.0.1", "port", 8899)));
    document.put("providers", providers(policy));
    document.put("routing", routing);
    return Yaml.write("Lanewright policy, version " + hash + ".", document);
  }

  /** How well the router says each part of the policy. */
  public static List<Fit> fits(Policy policy) {
    return Fits.of(
        policy,
        new Fits.Asked() {
          @Override
          public Fit stage(Stage stage, String part, Fit.Kind kind) {
            if (said(stage, policy)) {
              return new Fit(
                  part,
                  kind,
                  Fit.Degree.CONDITIONAL,
                  "as the router's own text matching reads it, fields as texts of the request's"
                      + " metadata; checked against its form only");
            }
            return stage instanceof Guard
                ? new Fit(
                    part,
                    kind,
                    Fit.Degree.NOT_POSSIBLE,
                    NO_SIGNAL + "; a guard is never left out: the export is refused")
                : new Fit(
                    part,
                    kind,
                    Fit.Degree.NOT_POSSIBLE,
                    NO_SIGNAL + "; left out: such requests go on to the next stage");
          }

          @Override
          public Fit limits(Policy of) {
            return new Fit(
                "Limits",
                Fit.Kind.LIMITS,
                Fit.Degree.NOT_POSSIBLE,
                "left out: requests start at the tier that was decided");
          }

          @Override
          public Fit cascade(Cascade cascade, Policy of) {
            return new Fit(
                "Cascade",
                Fit.Kind.CASCADE,
                Fit.Degree.NOT_POSSIBLE,
                "left out: its own confidence cascade has other gates");
          }
        });
  }

  private static boolean said(Stage stage, Policy policy) {
    var signals = new SemanticSignals();
    return DecisionTree.questions(stage, policy).stream()
        .allMatch(q -> signals.rule(q).isPresent());
  }

  private static Policy bare(Policy policy) {
    return policy.withTiers(
        policy.tiers().stream().map(t -> Tier.of(t.name(), t.model())).toList());
  }

  private static List<Object> decisions(Policy policy, SemanticSignals signals) {
    List<Object> out = new ArrayList<>();
    for (Paths.Path path : Paths.of(DecisionTree.of(bare(policy)))) {
      if (path.questions().isEmpty()) {
        break; // the default model takes the rest
      }
      List<Object> conditions = new ArrayList<>();
      for (Question q : path.questions()) {
        conditions.add(signals.rule(q).orElseThrow());
      }
      Tier tier = policy.tiers().get(path.tier());
      var decision = new LinkedHashMap<String, Object>();
      decision.put("name", "path_" + (out.size() + 1) + "_" + tier.name());
      decision.put("priority", HIGHEST - out.size());
      decision.put("rules", SemanticSignals.node("AND", conditions));
      decision.put("modelRefs", List.of(Map.of("model", tier.model(), "use_reasoning", false)));
      out.add(decision);
    }
    return out;
  }

  private static Map<String, Object> providers(Policy policy) {
    List<Object> models = new ArrayList<>();
    for (Tier tier : policy.tiers()) {
      String provider = Gateways.provider(tier.model());
      var backend = new LinkedHashMap<String, Object>();
      backend.put("name", provider);
      backend.put(
          "base_url",
          Gateways.chatAddress(provider).replaceAll("/(chat/completions|messages|models/)$", ""));
      backend.put("provider", provider);
      backend.put("api_key_env", Gateways.keyName(provider));
      var model = new LinkedHashMap<String, Object>();
      model.put("name", tier.model());
      model.put("provider_model_id", Gateways.id(tier.model()));
      model.put("api_format", provider.equals("anthropic") ? "anthropic" : "openai");
      model.put("backend_refs", List.of(backend));
      models.add(model);
    }
    var out = new LinkedHashMap<String, Object>();
    out.put(
        "defaults",
        Map.of("default_model", policy.tier(policy.defaultTier()).orElseThrow().model()));
    out.put("models", models);
    return out;
  }
}
