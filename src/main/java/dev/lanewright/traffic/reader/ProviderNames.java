package dev.lanewright.traffic.reader;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What logs call a provider, to what the catalogue calls it. */
final class ProviderNames {
  private static final Map<String, String> KNOWN =
      Map.ofEntries(
          Map.entry("openai", "openai"),
          Map.entry("azure", "openai"),
          Map.entry("azure.ai.openai", "openai"),
          Map.entry("az.ai.openai", "openai"),
          Map.entry("anthropic", "anthropic"),
          Map.entry("google", "google"),
          Map.entry("gemini", "google"),
          Map.entry("gcp.gemini", "google"),
          Map.entry("gcp.gen_ai", "google"),
          Map.entry("groq", "groq"),
          Map.entry("mistral", "mistral"),
          Map.entry("mistralai", "mistral"),
          Map.entry("mistral_ai", "mistral"),
          Map.entry("deepseek", "deepseek"),
          Map.entry("openrouter", "openrouter"),
          Map.entry("together", "together"),
          Map.entry("together_ai", "together"),
          Map.entry("ollama", "ollama"));

  private ProviderNames() {}

  /** The catalogue's name; empty where the log's is not known, as resellers quote other prices. */
  static Optional<String> of(String logged) {
    return Optional.ofNullable(KNOWN.get(logged.toLowerCase(Locale.ROOT)));
  }
}
