package dev.lanewright.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PriceBookReaderTest {
  // Synthetic books in the shape of the published ones.
  static final String GENAI =
      """
      [{"id": "acme", "name": "Acme", "api_pattern": "x", "extractors": [{"root": "usage"}],
        "models": [
          {"id": "plain-1", "match": {"equals": "plain-1"}, "context_window": 8000,
           "prices": {"input_mtok": 1.5, "output_mtok": 6, "cache_read_mtok": 0.15,
                      "cache_write_mtok": 2, "input_audio_mtok": 9}},
          {"id": "long-1", "match": {"or": [{"equals": "long-1"}, {"equals": "long-one"},
           {"starts_with": "long-1"}]},
           "prices": {"input_mtok": {"base": 2, "tiers": [{"start": 200000, "price": 4}]},
                      "output_mtok": {"base": 10, "tiers": [{"start": 200000, "price": 15}]}}},
          {"id": "dated-1", "match": {"equals": "dated-1"},
           "prices": [{"prices": {"input_mtok": 3, "output_mtok": 12}},
             {"constraint": {"start_date": "2026-03-13"},
              "prices": {"input_mtok": 2, "output_mtok": 8}}]},
          {"id": "embed-1", "match": {"equals": "embed-1"}, "prices": {"input_mtok": 0.02}},
          {"id": "night-1", "match": {"equals": "night-1"},
           "prices": [{"prices": {"input_mtok": 1, "output_mtok": 1}},
             {"constraint": {"start_time": "16:30:00Z", "end_time": "00:30:00Z"},
              "prices": {"input_mtok": 0.5, "output_mtok": 0.5}}]},
          {"id": "steps-1", "match": {"equals": "steps-1"},
           "prices": {"input_mtok": {"base": 1, "tiers": [{"start": 1000, "price": 2},
             {"start": 2000, "price": 3}]}, "output_mtok": 4}},
          {"id": "free-1", "match": {"equals": "free-1"},
           "prices": {"input_mtok": 0, "output_mtok": 0}},
          {"id": "images-1", "match": {"equals": "images-1"}, "prices": {"requests_kcount": 12}},
          {"id": "bad-1", "match": {"equals": "bad-1"},
           "prices": {"input_mtok": -1, "output_mtok": 2}},
          {"id": "plain-1", "match": {"equals": "plain-1"}, "prices": {"input_mtok": 99}},
          17]}]
      """;

  static final String LITELLM =
      """
      {"sample_spec": {"input_cost_per_token": 0.0, "mode": "one of: chat"},
       "plain-1": {"litellm_provider": "acme", "mode": "chat", "max_input_tokens": 8000,
         "input_cost_per_token": 1.5e-06, "output_cost_per_token": 6e-06,
         "cache_read_input_token_cost": 1.5e-07, "cache_creation_input_token_cost": 2e-06,
         "input_cost_per_token_batches": 7.5e-07, "output_cost_per_token_batches": 3e-06,
         "supports_vision": true},
       "gemini/long-1": {"litellm_provider": "gemini", "mode": "chat",
         "input_cost_per_token": 2e-06, "output_cost_per_token": 1e-05,
         "input_cost_per_token_above_200k_tokens": 4e-06,
         "output_cost_per_token_above_200k_tokens": 1.5e-05},
       "text-1": {"litellm_provider": "acme", "input_cost_per_token": "0.000002",
         "output_cost_per_token": "0.00001"},
       "embed-1": {"litellm_provider": "acme", "mode": "embedding", "input_cost_per_token": 2e-08,
         "output_cost_per_token": 0},
       "pics-1": {"litellm_provider": "acme", "mode": "image_generation",
         "output_cost_per_image": 0.04},
       "zero-1": {"litellm_provider": "acme", "mode": "chat", "input_cost_per_token": 0,
         "output_cost_per_token": 0},
       "steps-1": {"litellm_provider": "acme", "mode": "chat", "input_cost_per_token": 1e-6,
         "output_cost_per_token": 1e-6, "input_cost_per_token_above_128k_tokens": 2e-6,
         "input_cost_per_token_above_256k_tokens": 3e-6},
       "bad-1": {"litellm_provider": "acme", "mode": "chat", "input_cost_per_token": "n/a",
         "output_cost_per_token": 1e-6},
       "lost-1": {"mode": "chat", "input_cost_per_token": 1e-6, "output_cost_per_token": 1e-6},
       "odd": "no object"}
      """;

  @Test
  void readsGenaiPrices() throws PriceBookException {
    LoadedBook book = read(GENAI);
    assertThat(book.format()).isEqualTo("genai-prices");
    assertThat(book.entries())
        .extracting(e -> e.model().name())
        .containsExactly("acme/plain-1", "acme/long-1", "acme/dated-1", "acme/embed-1");
    Price plain = book.entries().getFirst().prices().getFirst();
    assertThat(plain)
        .isEqualTo(
            new Price(
                "acme/plain-1",
                PriceBookReader.ALWAYS,
                1.5,
                6,
                0.15,
                2,
                Double.NaN,
                Double.NaN,
                null,
                "book.json"));
    assertThat(book.entries().getFirst().model().contextTokens()).isEqualTo(8000);
    BookEntry tiered = book.entries().get(1);
    assertThat(tiered.prices().getFirst().longContext()).isEqualTo(new Surcharge(200_000, 2, 1.5));
    assertThat(tiered.alsoPrices()).containsExactly("long-one");
    assertThat(book.entries().get(2).prices())
        .extracting(Price::validFrom)
        .containsExactly(PriceBookReader.ALWAYS, LocalDate.of(2026, 3, 13));
    assertThat(book.entries().get(3).model().kind()).isEqualTo(ModelEntry.Kind.EMBEDDING);
  }

  @Test
  void setsAsideWhatItCannotUseAndSaysWhy() throws PriceBookException {
    assertThat(read(GENAI).setAside())
        .extracting(s -> s.name() + ": " + s.reason())
        .containsExactly(
            "acme/night-1: its price depends on the time of day",
            "acme/steps-1: several long-context thresholds, of which one can be kept",
            "acme/free-1: 0 is a placeholder here, not a price: type it in if it is free",
            "acme/images-1: no price per token",
            "acme/bad-1: input_mtok is no price: -1",
            "acme/plain-1: listed twice: the first one was taken",
            "acme/?: the model or its provider has no id");
    assertThat(read(LITELLM).setAside())
        .extracting(s -> s.name() + ": " + s.reason())
        .containsExactly(
            "sample_spec: the table's own explanation of its fields",
            "pics-1: mode image_generation: not priced by text tokens",
            "zero-1: 0 is a placeholder here, not a price: type it in if it is free",
            "steps-1: several long-context thresholds, of which one can be kept",
            "bad-1: input_cost_per_token is no price: \"n/a\"",
            "lost-1: litellm_provider is missing");
  }

  @Test
  void readsLiteLlmPerTokenAsPerMillion() throws PriceBookException {
    LoadedBook book = read(LITELLM);
    assertThat(book.format()).isEqualTo("LiteLLM");
    assertThat(book.entries())
        .extracting(e -> e.model().name())
        .containsExactly("acme/plain-1", "google/long-1", "acme/text-1", "acme/embed-1");
    assertThat(book.entries().getFirst().prices().getFirst())
        .isEqualTo(
            new Price(
                "acme/plain-1",
                PriceBookReader.ALWAYS,
                1.5,
                6,
                0.15,
                2,
                0.75,
                3,
                null,
                "book.json"));
    assertThat(book.entries().get(1).prices().getFirst().longContext())
        .isEqualTo(new Surcharge(200_000, 2, 1.5));
    assertThat(book.entries().get(2).prices().getFirst().outputPerM()).isEqualTo(10);
    assertThat(book.entries().get(3).prices().getFirst().outputPerM()).isNaN();
  }

  @Test
  void readsAnObjectWithProviders() throws PriceBookException {
    assertThat(read("{\"version\": 3, \"providers\": " + GENAI + "}").entries()).hasSize(4);
  }

  @Test
  void saysWhereAFileIsBrokenOrThatItIsNoPriceBook() {
    assertThatThrownBy(() -> read("[{\"id\": \"acme\",\n \"models\": [{\"id\": }]}]"))
        .isInstanceOf(PriceBookException.class)
        .hasMessageContaining("book.json: broken JSON at line 2");
    for (String none :
        new String[] {"", "[]", "{}", "17", "{\"a\": {\"b\": 1}}", "[[1]]", "null"}) {
      assertThatThrownBy(() -> read(none))
          .as(none)
          .isInstanceOf(PriceBookException.class)
          .hasMessageContaining("holds no prices that can be read");
    }
  }

  @Test
  void corruptBooksEndInAMessageAndNothingElse() {
    var random = new Random(7);
    int readable = 0;
    for (int i = 0; i < 2000; i++) {
      byte[] bytes = (i % 2 == 0 ? GENAI : LITELLM).getBytes(StandardCharsets.UTF_8);
      for (int k = 1 + random.nextInt(4); k > 0; k--) {
        bytes[random.nextInt(bytes.length)] =
            (byte)
                (random.nextBoolean()
                    ? "{}[]\",:0e-".charAt(random.nextInt(10))
                    : random.nextInt(256));
      }
      int length = random.nextInt(3) == 0 ? random.nextInt(bytes.length) : bytes.length;
      try {
        readable +=
            PriceBookReader.read(new ByteArrayInputStream(bytes, 0, length), "book.json")
                .entries()
                .size();
      } catch (PriceBookException e) {
        assertThat(e).hasMessageStartingWith("book.json").hasMessageNotContaining("tools.jackson");
      }
    }
    assertThat(readable).isPositive();
  }

  @Test
  void aDeepDocumentIsRefused() {
    assertThatThrownBy(() -> read("{\"a\": " + "[".repeat(10_000) + "]".repeat(10_000) + "}"))
        .isInstanceOf(PriceBookException.class);
  }

  static LoadedBook read(String text) throws PriceBookException {
    return PriceBookReader.read(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "book.json");
  }
}
