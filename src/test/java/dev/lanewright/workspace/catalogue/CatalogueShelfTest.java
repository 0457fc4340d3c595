package dev.lanewright.workspace.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.provider.Catalogue;
import dev.lanewright.provider.CatalogueSeed;
import dev.lanewright.provider.ModelEntry;
import dev.lanewright.provider.Price;
import dev.lanewright.provider.Surcharge;
import dev.lanewright.store.Workspace;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueShelfTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  @TempDir private Path folder;

  @Test
  void aNewWorkspaceHasTheSeedAndKeepsIt() {
    Catalogue seed = CatalogueSeed.load();
    try (Workspace w = Workspace.create(folder.resolve("w.lanewright"))) {
      assertSame(new CatalogueShelf(w).load(), seed);
    }
    try (Workspace w = Workspace.open(folder.resolve("w.lanewright"))) {
      assertSame(new CatalogueShelf(w).load(), seed);
    }
  }

  @Test
  void writesWhatDiffersAndTakesItBack() {
    try (Workspace w = Workspace.create(folder.resolve("w.lanewright"))) {
      var shelf = new CatalogueShelf(w);
      Catalogue seed = shelf.load();
      var price =
          new Price(
              "local/mine",
              DAY,
              0,
              Double.NaN,
              Double.NaN,
              0.25,
              0.5,
              Double.NaN,
              new Surcharge(1000, 2, 1.5),
              "typed in");
      Catalogue edited =
          seed.with(ModelEntry.named("local/mine").withTier(ModelEntry.TierHint.SMALL))
              .with(price)
              .with(Price.of("openai/gpt-5", DAY, 1, 9, "typed in"))
              .without("google/gemini-2.5-pro");
      shelf.save(seed, edited);
      assertSame(shelf.load(), edited);
      assertThat(shelf.load().prices().price("local/mine", DAY)).hasValue(price);
      shelf.save(edited, seed);
      assertSame(shelf.load(), seed);
    }
  }

  @Test
  void callsCostWhatTheUserSees() {
    var costs = Costs.at(CatalogueSeed.load(), DAY);
    assertThat(costs.usd("openai/gpt-6-sol", 500_000, 100_000)).isEqualTo(2.0);
    assertThat(costs.usd("local/none", 500_000, 100_000)).isNaN();
  }

  private static void assertSame(Catalogue actual, Catalogue expected) {
    assertThat(actual.models()).containsExactlyInAnyOrderElementsOf(expected.models());
    assertThat(actual.prices().all()).isEqualTo(expected.prices().all());
  }
}
