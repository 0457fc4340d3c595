package dev.lanewright.ship.gateway;

import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Tier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * A policy for LiteLLM's proxy: a configuration with one model group per tier, and a pre-call hook
 * that asks the portable Python router which group a request for the model {@code lanewright} goes
 * to.
 */
public final class LiteLlm {
  private LiteLlm() {}

  /** Files besides the Python router: the configuration first, then the hook. */
  public static SequencedMap<String, String> files(Policy policy, String hash) {
    var files = new LinkedHashMap<String, String>();
    files.put("config.yaml", config(policy, hash));
    files.put("lanewright_hook.py", Template.of("lanewright_hook.py", hash));
    return files;
  }

  /** How well LiteLLM says each part of the policy. */
  public static List<Fit> fits(Policy policy) {
    return Fits.beforeTheCall(
        policy,
        "embed(text) in lanewright_embed.py",
        "tokens come in the request's metadata",
        Fit.Degree.CHANGED,
        "the proxy serves the tier that was decided; the caller asks check() of the router beside"
            + " it and calls the next tier by its name");
  }

  private static String config(Policy policy, String hash) {
    List<Object> models = new ArrayList<>();
    List<Object> fallbacks = new ArrayList<>();
    for (Tier tier : policy.tiers()) {
      models.add(model(tier.name(), tier.model()));
      List<String> names = new ArrayList<>();
      for (String fallback : tier.fallbacks()) {
        names.add(tier.name() + "-fallback-" + (names.size() + 1));
        models.add(model(names.getLast(), fallback));
      }
      if (!names.isEmpty()) {
        fallbacks.add(Map.of(tier.name(), names));
      }
    }
    models.add(model("lanewright", policy.tier(policy.defaultTier()).orElseThrow().model()));
    var router = new LinkedHashMap<String, Object>();
    router.put("num_retries", 2);
    router.put("timeout", 600);
    if (!fallbacks.isEmpty()) {
      router.put("fallbacks", fallbacks);
    }
    var document = new LinkedHashMap<String, Object>();
    document.put("model_list", models);
    document.put("router_settings", router);
    document.put("litellm_settings", Map.of("callbacks", "lanewright_hook.proxy_handler_instance"));
    return Yaml.write(
        """
        Lanewright policy, version %s. Ask for the model "lanewright": the hook sends each request
        to a tier. Without the hook such requests go to the default tier.
        """
            .formatted(hash),
        document);
  }

  private static Map<String, Object> model(String name, String model) {
    String provider = Gateways.provider(model);
    var params = new LinkedHashMap<String, Object>();
    params.put("model", prefix(provider) + Gateways.id(model));
    if (provider.equals("local")) {
      params.put("api_base", "http://localhost:8000/v1");
    }
    params.put("api_key", "os.environ/" + Gateways.keyName(provider));
    var out = new LinkedHashMap<String, Object>();
    out.put("model_name", name);
    out.put("litellm_params", params);
    return out;
  }

  /** LiteLLM's name of a provider. */
  private static String prefix(String provider) {
    return switch (provider) {
      case "google" -> "gemini/";
      case "together" -> "together_ai/";
      case "local" -> "openai/";
      default -> provider + "/";
    };
  }
}
