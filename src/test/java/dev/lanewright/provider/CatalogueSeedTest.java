package dev.lanewright.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueSeedTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 14);
  private final Catalogue seed = CatalogueSeed.load();

  // Source: the providers' pages as published up to October 2026, USD per million tokens.
  @ParameterizedTest
  @CsvSource({
    "anthropic/claude-haiku-5-5, 0.10, 0.50",
    "anthropic/claude-sonnet-5-5, 2, 10",
    "anthropic/claude-opus-5-5, 4, 20",
    "anthropic/claude-fable-5-1, 10, 50",
    "anthropic/claude-haiku-4-5, 1, 5",
    "openai/gpt-6-luna, 0.10, 0.50",
    "openai/gpt-6-sol, 2, 10",
    "openai/gpt-6.1-sol, 2, 10",
    "openai/gpt-5, 1.25, 10",
    "openai/gpt-5-mini, 0.25, 2",
    "openai/gpt-5-nano, 0.05, 0.40",
    "openai/text-embedding-3-small, 0.02, NaN",
    "google/gemini-2.5-flash, 0.30, 2.50",
    "google/gemini-2.5-pro, 1.25, 10",
    "google/gemini-3.7-flash, 0.75, 3.75",
    "google/gemini-3.1-pro-preview, 2, 12",
    "groq/llama-3.1-8b-instant, 0.05, 0.08",
    "groq/llama-3.3-70b-versatile, 0.59, 0.79",
    "groq/openai/gpt-oss-120b, 0.15, 0.60"
  })
  void carriesThePublishedPrice(String model, Double input, Double output) {
    Price price = seed.prices().price(model, DAY).orElseThrow();
    assertThat(price.validFrom()).isEqualTo(DAY);
    assertThat(price.inputPerM()).isEqualTo(input);
    assertThat(price.outputPerM()).isEqualTo(output);
    assertThat(seed.model(model)).isPresent();
  }

  @Test
  void holdsNothingElse() {
    assertThat(seed.models()).hasSize(19);
    assertThat(seed.prices().all()).hasSize(19);
  }

  @Test
  void modelsThatRejectSamplingParametersDoNotCarryThem() {
    assertThat(seed.model("anthropic/claude-opus-5-5").orElseThrow().parameters())
        .doesNotContain("temperature", "top_p", "top_k");
    assertThat(seed.model("anthropic/claude-sonnet-5-5").orElseThrow().parameters())
        .doesNotContain("temperature", "top_p", "top_k");
    assertThat(seed.model("openai/gpt-6-sol").orElseThrow().parameters())
        .doesNotContain("temperature");
    assertThat(seed.model("anthropic/claude-haiku-4-5").orElseThrow().parameters())
        .contains("temperature");
  }

  @Test
  void everyNameResolvesToItself() {
    for (ModelEntry m : seed.models()) {
      assertThat(ModelNames.resolve(m.name(), seed).model()).isEqualTo(m.name());
      assertThat(ModelNames.resolve(m.label(), seed).model()).isEqualTo(m.name());
      for (String alias : m.aliases()) {
        assertThat(ModelNames.resolve(alias, seed).model()).isEqualTo(m.name());
      }
    }
  }
}
