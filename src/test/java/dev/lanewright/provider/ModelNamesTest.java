package dev.lanewright.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelNamesTest {
  private final Catalogue seed = CatalogueSeed.load();

  @ParameterizedTest
  @CsvSource({
    "anthropic/claude-haiku-5-5, anthropic/claude-haiku-5-5, EXACT",
    "claude-haiku-5-5, anthropic/claude-haiku-5-5, EXACT",
    "claude-haiku-5.5, anthropic/claude-haiku-5-5, ALIAS",
    "Claude Haiku 5.5, anthropic/claude-haiku-5-5, ALIAS",
    "claude-5-5-haiku, anthropic/claude-haiku-5-5, ALIAS",
    "claude-haiku-4-5-20251001, anthropic/claude-haiku-4-5, ALIAS",
    "claude-haiku-4-5@20251001, anthropic/claude-haiku-4-5, ALIAS",
    "claude-haiku-4-5-latest, anthropic/claude-haiku-4-5, ALIAS",
    "anthropic/claude-haiku-4-5-20251001, anthropic/claude-haiku-4-5, ALIAS",
    "gpt-5-2025-08-07, openai/gpt-5, ALIAS",
    "GPT-5-mini, openai/gpt-5-mini, ALIAS",
    "gpt-6-1-sol, openai/gpt-6.1-sol, ALIAS",
    "openai:chat:gpt-5-mini, openai/gpt-5-mini, EXACT",
    "anthropic:messages:claude-opus-5-5, anthropic/claude-opus-5-5, EXACT",
    "openrouter:anthropic/claude-opus-5-5, anthropic/claude-opus-5-5, EXACT",
    "openrouter/openai/gpt-5, openai/gpt-5, EXACT",
    "models/gemini-2.5-pro, google/gemini-2.5-pro, EXACT",
    "gemini-2.5-flash, google/gemini-2.5-flash, EXACT",
    "groq/llama-3.1-8b, groq/llama-3.1-8b-instant, ALIAS",
    "Meta-Llama-3_1-8B-Instruct, groq/llama-3.1-8b-instant, ALIAS",
    "llama-3.3-70b-instruct, groq/llama-3.3-70b-versatile, ALIAS",
    "gpt-oss-120b, groq/openai/gpt-oss-120b, ALIAS",
  })
  void meansAModelOfTheCatalogue(String fileName, String model, ModelNames.How how) {
    assertThat(ModelNames.resolve(fileName, seed)).isEqualTo(new ModelNames.Resolved(model, how));
  }

  @ParameterizedTest
  @CsvSource({
    "gpt-4-1106-preview, openai/gpt-4-1106-preview",
    "gpt-5-codex, openai/gpt-5-codex",
    "gpt-5-pro, openai/gpt-5-pro",
    "o4-mini-high-long, openai/o4-mini-high-long",
    "gpt-oss-20b, local/gpt-oss-20b",
    "claude-haiku-5, anthropic/claude-haiku-5",
    "claude-opus-5-5-thinking, anthropic/claude-opus-5-5-thinking",
    "gemini-2.5-flash-preview-05-20, google/gemini-2.5-flash-preview-05-20",
    "gemini-2.5-flash-lite, google/gemini-2.5-flash-lite",
    "mistralai/Mixtral-8x7B-Instruct-v0.1, mistralai/Mixtral-8x7B-Instruct-v0.1",
    "Mixtral-8x7B-Instruct-v0.1, local/Mixtral-8x7B-Instruct-v0.1",
    "Meta-Llama-3_1-70B-Instruct, local/Meta-Llama-3_1-70B-Instruct",
    "llama3.1:8b, local/llama3.1:8b",
    "grok-4, local/grok-4",
    "small, local/small",
    "' odd name ', local/odd name",
    "gpt-5-20259999, openai/gpt-5-20259999",
  })
  void staysUnpricedRatherThanTakenForAnother(String fileName, String model) {
    var resolved = ModelNames.resolve(fileName, seed);
    assertThat(resolved).isEqualTo(new ModelNames.Resolved(model, ModelNames.How.NEW));
    assertThat(seed.prices().price(resolved.model(), LocalDate.of(2026, 11, 1))).isEmpty();
  }

  @Test
  void anIdOfTwoProvidersGoesToItsUsualOneOrToNone() {
    Catalogue two =
        new Catalogue(
            List.of(
                ModelEntry.named("azure/gpt-4o"),
                ModelEntry.named("openai/gpt-4o"),
                ModelEntry.named("one/qwen-9"),
                ModelEntry.named("two/qwen-9")),
            PriceBook.EMPTY);
    assertThat(ModelNames.resolve("gpt-4o", two).model()).isEqualTo("openai/gpt-4o");
    assertThat(ModelNames.resolve("qwen-9", two))
        .isEqualTo(new ModelNames.Resolved("local/qwen-9", ModelNames.How.NEW));
    assertThat(ModelNames.resolve("two/qwen-9", two).model()).isEqualTo("two/qwen-9");
  }
}
