package dev.lanewright.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.provider.PriceChange.Kind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PricePreviewTest {
  private static final LocalDate OLD = LocalDate.of(2025, 1, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private static Catalogue catalogue(Price... prices) {
    return new Catalogue(
        List.of(
            ModelEntry.named("acme/plain-1"),
            ModelEntry.named("acme/long-one"),
            ModelEntry.named("acme/long-12"),
            ModelEntry.named("acme/dated-1"),
            ModelEntry.named("other/plain-1")),
        new PriceBook(List.of(prices)));
  }

  @Test
  void tellsAddedChangedAndUnchangedApart() throws PriceBookException {
    Catalogue before =
        catalogue(
            Price.of("acme/plain-1", OLD, 1.5, 6, "old"),
            Price.of("acme/dated-1", OLD, 3, 12, "old"));
    // The old price states no cache prices: the book adds them.
    PricePreview preview =
        PricePreview.of(PriceBookReaderTest.read(PriceBookReaderTest.GENAI), before, TODAY);
    assertThat(preview.changes())
        .extracting(c -> c.kind() + " " + c.after().model())
        .containsExactly(
            "CHANGED acme/plain-1",
            "ADDED acme/long-one",
            "CHANGED acme/dated-1",
            "NEW_MODEL acme/long-1",
            "NEW_MODEL acme/embed-1");
    assertThat(preview.count(Kind.CHANGED)).isEqualTo(2);
    Catalogue after = PricePreview.apply(before, preview.changes());
    assertThat(after.prices().costUsd("acme/dated-1", 1_000_000, 0, TODAY)).isEqualTo(2);
    assertThat(after.prices().costUsd("acme/dated-1", 1_000_000, 0, TODAY.minusDays(1)))
        .isEqualTo(3);
    assertThat(after.model("acme/embed-1")).isPresent();
    assertThat(after.prices().price("acme/long-12", TODAY)).isEmpty();
    assertThat(after.prices().price("other/plain-1", TODAY)).isEmpty();
    assertThat(before.prices().costUsd("acme/dated-1", 1_000_000, 0, TODAY)).isEqualTo(3);
  }

  @Test
  void loadingTheSameBookAgainChangesNothing() throws PriceBookException {
    for (String text : List.of(PriceBookReaderTest.GENAI, PriceBookReaderTest.LITELLM)) {
      LoadedBook book = PriceBookReaderTest.read(text);
      Catalogue once =
          PricePreview.apply(catalogue(), PricePreview.of(book, catalogue(), TODAY).changes());
      PricePreview again = PricePreview.of(book, once, TODAY.plusDays(9));
      assertThat(again.count(Kind.UNCHANGED)).isEqualTo(again.changes().size()).isPositive();
      assertThat(PricePreview.apply(once, again.changes()).prices().all())
          .isEqualTo(once.prices().all());
    }
  }

  @Test
  void aPriceAnnouncedForLaterComesInItsTurn() throws PriceBookException {
    LoadedBook book = PriceBookReaderTest.read(PriceBookReaderTest.GENAI);
    LocalDate before = LocalDate.of(2026, 1, 1);
    Catalogue after =
        PricePreview.apply(catalogue(), PricePreview.of(book, catalogue(), before).changes());
    assertThat(after.prices().history("acme/dated-1"))
        .extracting(Price::validFrom, Price::inputPerM)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(before, 3.0),
            org.assertj.core.groups.Tuple.tuple(LocalDate.of(2026, 3, 13), 2.0));
  }

  @Test
  void lesserAmountsStayWhereTheMainOnesDoNotChange() throws PriceBookException {
    Price batch =
        new Price("acme/plain-1", OLD, 1.5, 6, Double.NaN, Double.NaN, 0.75, 3, null, "old");
    PricePreview preview =
        PricePreview.of(
            PriceBookReaderTest.read(PriceBookReaderTest.GENAI), catalogue(batch), TODAY);
    Price after = preview.changes().getFirst().after();
    assertThat(after.batchInputPerM()).isEqualTo(0.75);
    assertThat(after.cachedInputPerM()).isEqualTo(0.15);
    assertThat(after.source()).isEqualTo("genai-prices, loaded 2026-11-23");
  }
}
