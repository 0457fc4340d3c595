package dev.lanewright.ship.gateway;

import java.util.Locale;

/** What gateways need to know of providers. */
final class Gateways {
  private Gateways() {}

  /** The provider of {@code provider/id}; a bare id counts as an OpenAI-compatible server. */
  static String provider(String model) {
    int slash = model.indexOf('/');
    return slash > 0 ? model.substring(0, slash) : "local";
  }

  /** The provider's own id of the model. */
  static String id(String model) {
    return model.substring(model.indexOf('/') + 1);
  }

  /** Name of the environment variable that holds the provider's key. */
  static String keyName(String provider) {
    return provider.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_") + "_API_KEY";
  }

  /** Where the provider takes chat completions. */
  static String chatAddress(String provider) {
    return switch (provider) {
      case "anthropic" -> "https://api.anthropic.com/v1/messages";
      case "openai" -> "https://api.openai.com/v1/chat/completions";
      case "google" -> "https://generativelanguage.googleapis.com/v1beta/models/";
      case "groq" -> "https://api.groq.com/openai/v1/chat/completions";
      case "openrouter" -> "https://openrouter.ai/api/v1/chat/completions";
      case "together" -> "https://api.together.xyz/v1/chat/completions";
      case "mistral" -> "https://api.mistral.ai/v1/chat/completions";
      case "deepseek" -> "https://api.deepseek.com/chat/completions";
      default -> "http://localhost:8000/v1/chat/completions";
    };
  }
}
