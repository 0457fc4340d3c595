package dev.lanewright.ship.gateway;

import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Tier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A policy for claude-code-router: its configuration and a custom router that asks the portable
 * JavaScript router, so that everything before the call decides as the workbench does.
 */
public final class ClaudeCodeRouter {
  private static final String CUSTOM = "lanewright_custom_router.cjs";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private ClaudeCodeRouter() {}

  /**
   * Files besides the JavaScript router: the configuration first, then the custom router.
   *
   * @param dir where they will stand, absolute: the custom router is named by its whole path
   */
  public static SequencedMap<String, String> files(Policy policy, String hash, Path dir) {
    var config = new LinkedHashMap<String, Object>();
    config.put("HOST", "127.0.0.1");
    config.put("LOG", false);
    config.put("API_TIMEOUT_MS", 600_000);
    config.put("CUSTOM_ROUTER_PATH", dir.resolve(CUSTOM).toString());
    config.put("Providers", providers(policy));
    config.put("Router", Map.of("default", route(policy.defaultTier(), policy)));
    var files = new LinkedHashMap<String, String>();
    files.put("config.json", JSON.writeValueAsString(config));
    files.put(CUSTOM, Template.of("custom_router.cjs", hash));
    return files;
  }

  /** How well claude-code-router says each part of the policy. */
  public static List<Fit> fits(Policy policy) {
    return Fits.beforeTheCall(
        policy,
        "embed(text) of lanewright_embed.cjs",
        "tokens are claude-code-router's own count, system prompt and tools included",
        Fit.Degree.NOT_POSSIBLE,
        "the tier that was decided serves: there is no step after an answer");
  }

  private static List<Object> providers(Policy policy) {
    var models = new TreeMap<String, TreeSet<String>>();
    policy.tiers().stream()
        .flatMap(t -> Stream.concat(Stream.of(t.model()), t.fallbacks().stream()))
        .forEach(
            m ->
                models
                    .computeIfAbsent(Gateways.provider(m), p -> new TreeSet<>())
                    .add(Gateways.id(m)));
    List<Object> out = new ArrayList<>();
    models.forEach(
        (provider, ids) -> {
          var entry = new LinkedHashMap<String, Object>();
          entry.put("name", provider);
          entry.put("api_base_url", Gateways.chatAddress(provider));
          entry.put("api_key", "$" + Gateways.keyName(provider));
          entry.put("models", List.copyOf(ids));
          String transformer =
              switch (provider) {
                case "anthropic" -> "Anthropic";
                case "google" -> "gemini";
                case "groq", "openrouter", "deepseek" -> provider;
                default -> "";
              };
          if (!transformer.isEmpty()) {
            entry.put("transformer", Map.of("use", List.of(transformer)));
          }
          out.add(entry);
        });
    return out;
  }

  private static String route(String tier, Policy policy) {
    String model = policy.tier(tier).map(Tier::model).orElseThrow();
    return Gateways.provider(model) + "," + Gateways.id(model);
  }
}
