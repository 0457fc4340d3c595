package dev.lanewright.provider.connect;

import dev.lanewright.provider.openai.Dialect;
import dev.lanewright.provider.openai.Dialect.Formats;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The providers that the program knows, and what is assumed of others. */
public final class Providers {
  private static final Dialect GROQ =
      Dialect.COMPATIBLE.withoutLogprobs().taking("reasoning_effort");

  /** In the order they are shown. */
  public static final List<Provider> KNOWN =
      List.of(
          new Provider(
              "anthropic",
              "Anthropic",
              Protocol.ANTHROPIC,
              "https://api.anthropic.com/v1",
              List.of("ANTHROPIC_API_KEY"),
              true,
              Dialect.OPENAI,
              true,
              false),
          new Provider(
              "openai",
              "OpenAI",
              Protocol.OPENAI,
              "https://api.openai.com/v1",
              List.of("OPENAI_API_KEY"),
              true,
              Dialect.OPENAI,
              true,
              true),
          new Provider(
              "google",
              "Google Gemini",
              Protocol.GEMINI,
              "https://generativelanguage.googleapis.com/v1beta",
              List.of("GEMINI_API_KEY", "GOOGLE_API_KEY"),
              true,
              Dialect.OPENAI,
              false,
              true),
          cloud("groq", "Groq", "https://api.groq.com/openai/v1", "GROQ_API_KEY", GROQ, false),
          cloud(
              "openrouter",
              "OpenRouter",
              "https://openrouter.ai/api/v1",
              "OPENROUTER_API_KEY",
              Dialect.COMPATIBLE.taking("top_k"),
              true),
          cloud(
              "together",
              "Together AI",
              "https://api.together.xyz/v1",
              "TOGETHER_API_KEY",
              Dialect.COMPATIBLE.taking("top_k"),
              true),
          cloud(
              "mistral",
              "Mistral",
              "https://api.mistral.ai/v1",
              "MISTRAL_API_KEY",
              // It calls the seed random_seed, and refuses fields that it does not know.
              new Dialect(
                  "max_tokens",
                  Set.of("temperature", "top_p", "random_seed", "stop"),
                  false,
                  Formats.BOTH,
                  false),
              true),
          cloud(
              "deepseek",
              "DeepSeek",
              "https://api.deepseek.com/v1",
              "DEEPSEEK_API_KEY",
              Dialect.COMPATIBLE.with(Formats.OBJECT),
              false),
          own(
              "ollama",
              "Ollama",
              "http://localhost:11434/v1",
              Dialect.COMPATIBLE.withoutLogprobs()),
          own(
              "llamacpp",
              "llama.cpp server",
              "http://localhost:8080/v1",
              Dialect.COMPATIBLE.taking("top_k", "min_p")),
          own(
              "vllm",
              "vLLM",
              "http://localhost:8000/v1",
              Dialect.COMPATIBLE.taking("top_k", "min_p")),
          own(
              "lmstudio",
              "LM Studio",
              "http://localhost:1234/v1",
              Dialect.COMPATIBLE.withoutLogprobs().with(Formats.SCHEMA).taking("top_k")));

  private Providers() {}

  /** The provider of that id; of an unknown one, an OpenAI-compatible server without an address. */
  public static Provider of(String id) {
    return KNOWN.stream()
        .filter(p -> p.id().equals(id))
        .findFirst()
        .orElseGet(
            () ->
                new Provider(
                    id,
                    id,
                    Protocol.OPENAI,
                    null,
                    List.of(variable(id)),
                    false,
                    Dialect.COMPATIBLE,
                    false,
                    true));
  }

  /** The variable in which an unknown provider's key is looked for. */
  static String variable(String id) {
    return id.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_") + "_API_KEY";
  }

  private static Provider cloud(
      String id, String label, String url, String variable, Dialect dialect, boolean embeddings) {
    return new Provider(
        id,
        label,
        Protocol.OPENAI,
        url,
        List.of(variable),
        true,
        dialect,
        id.equals("groq"),
        embeddings);
  }

  private static Provider own(String id, String label, String url, Dialect dialect) {
    return new Provider(
        id, label, Protocol.OPENAI, url, List.of(variable(id)), false, dialect, false, true);
  }
}
