package dev.lanewright.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PriceBookTest {
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
  private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 14);

  @Test
  void costIsTokensTimesPricePerMillion() {
    var book = new PriceBook(List.of(Price.of("a/m", JUNE, 2, 10, "test")));
    // 1,000 x $2 / 1M + 500 x $10 / 1M
    assertThat(book.costUsd("a/m", 1000, 500, OCTOBER)).isCloseTo(0.007, within(1e-12));
  }

  @Test
  void whatIsNotKnownIsUnpricedAndNeverZero() {
    var half = Price.of("a/half", JUNE, 2, Double.NaN, "test");
    var book = new PriceBook(List.of(half));
    assertThat(book.costUsd("a/unknown", 1000, 500, JUNE)).isNaN();
    assertThat(book.costUsd("a/half", 1000, 500, JUNE)).isNaN();
    assertThat(book.costUsd("a/half", -1, 0, JUNE)).isNaN();
    assertThat(book.costUsd("a/half", Double.NaN, 0, JUNE)).isNaN();
    assertThat(half.priced()).isFalse();
  }

  @Test
  void tokensThatWereNotUsedNeedNoPrice() {
    var book = new PriceBook(List.of(Price.of("a/embed", JUNE, 0.02, Double.NaN, "test")));
    assertThat(book.costUsd("a/embed", 1_000_000, 0, JUNE)).isCloseTo(0.02, within(1e-12));
  }

  @Test
  void freeIsAPriceToo() {
    var book = new PriceBook(List.of(Price.of("local/m", JUNE, 0, 0, "typed in")));
    assertThat(book.costUsd("local/m", 1000, 500, JUNE)).isZero();
  }

  @Test
  void thePriceOfTheDayCountsAndBeforeTheFirstTheFirst() {
    var book =
        new PriceBook(
            List.of(Price.of("a/m", OCTOBER, 1, 1, "new"), Price.of("a/m", JUNE, 3, 3, "old")));
    assertThat(book.price("a/m", OCTOBER.minusDays(1)).orElseThrow().source()).isEqualTo("old");
    assertThat(book.price("a/m", OCTOBER).orElseThrow().source()).isEqualTo("new");
    assertThat(book.price("a/m", JUNE.minusYears(3)).orElseThrow().source()).isEqualTo("old");
    assertThat(book.history("a/m")).extracting(Price::source).containsExactly("old", "new");
    assertThat(book.asOf(OCTOBER)).hasValue(OCTOBER);
    assertThat(book.asOf(JUNE)).hasValue(JUNE);
  }

  @Test
  void aSurchargeFallsOnTheWholeRequestAboveTheThreshold() {
    Price haiku =
        CatalogueSeed.load().prices().price("anthropic/claude-haiku-5-5", OCTOBER).orElseThrow();
    // $0.10 and $0.50 per million up to 100k input tokens, five times that above.
    assertThat(haiku.costUsd(100_000, 1000)).isCloseTo(0.0105, within(1e-12));
    assertThat(haiku.costUsd(100_001, 1000)).isCloseTo(5 * 0.0105 + 5e-7, within(1e-12));
  }

  @Test
  void aRecordedCostGoesBeforeThePrice() {
    var book = new PriceBook(List.of(Price.of("a/m", JUNE, 2, 10, "test")));
    AnswerCost cost = book.answerCost("a/m", JUNE);
    assertThat(cost.usd(0.5, 1000, 500)).isEqualTo(0.5);
    assertThat(cost.usd(Double.NaN, 1000, 500)).isCloseTo(0.007, within(1e-12));
    assertThat(cost.usd(Double.NaN, -1, 500)).isNaN();
    assertThat(book.answerCost("a/none", JUNE).usd(Double.NaN, 1, 1)).isNaN();
    assertThat(book.answerCost("a/none", JUNE).usd(0.25, -1, -1)).isEqualTo(0.25);
  }

  @Test
  void theCheapModelShouldBeFiveTimesCheaper() {
    Price cheap = Price.of("a/cheap", JUNE, 1, 5, "test");
    Price mid = Price.of("a/mid", JUNE, 2, 10, "test");
    Price strong = Price.of("a/strong", JUNE, 10, 50, "test");
    assertThat(PriceRatio.of(cheap, strong, 900, 300)).isCloseTo(10, within(1e-9));
    assertThat(PriceRatio.tooClose(PriceRatio.of(cheap, strong, 900, 300))).isFalse();
    assertThat(PriceRatio.tooClose(PriceRatio.of(mid, strong, 900, 300))).isFalse();
    assertThat(PriceRatio.tooClose(PriceRatio.of(cheap, mid, 900, 300))).isTrue();
    Price unpriced = Price.of("a/none", JUNE, Double.NaN, Double.NaN, "test");
    assertThat(PriceRatio.of(cheap, unpriced, 900, 300)).isNaN();
    assertThat(PriceRatio.tooClose(Double.NaN)).isFalse();
  }

  @Test
  void theLaterOfTwoPricesOfOneDayCounts() {
    var book =
        new PriceBook(
            List.of(Price.of("a/m", JUNE, 2, 10, "first"), Price.of("a/m", JUNE, 3, 10, "second")));
    assertThat(book.all()).extracting(Price::source).containsExactly("second");
    assertThat(book.with(Price.of("a/m", JUNE, 4, 10, "third")).all()).hasSize(1);
    assertThat(book.without("a/m").all()).isEmpty();
  }
}
