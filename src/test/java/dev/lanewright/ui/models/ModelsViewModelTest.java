package dev.lanewright.ui.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.provider.ModelEntry.TierHint;
import dev.lanewright.provider.PriceChange;
import dev.lanewright.provider.PricePreview;
import dev.lanewright.provider.Surcharge;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsViewModelTest {
  private static final String HAIKU = "anthropic/claude-haiku-5-5";
  private static final String HOUSE = "local/house-model";
  @TempDir private Path folder;
  private DeskFixture f;

  @BeforeEach
  void open() {
    f = new DeskFixture(folder);
  }

  @AfterEach
  void close() {
    f.close();
  }

  @Test
  void modelsInUseStandFirstAndUnknownOnesAreUnpriced() {
    assertThat(f.model.rows()).hasSize(20);
    assertThat(f.model.rows().get(0).name()).isEqualTo(HAIKU);
    assertThat(f.model.rows().get(1).name()).isEqualTo(HOUSE);
    assertThat(f.row(HOUSE).priced()).isFalse();
    assertThat(f.row(HOUSE).listed()).isFalse();
    assertThat(f.row("openai/text-embedding-3-small").priced()).isTrue();
    assertThat(f.model.summaryProperty().get())
        .isEqualTo("20 models · 1 unpriced · prices as of 2026-10-14");
  }

  @Test
  void aTypedPriceHoldsFromTodayIsKeptAndCanBeUndone() {
    f.model.edit(f.row(HAIKU), Amount.INPUT, 0.2);
    assertThat(f.row(HAIKU).price().inputPerM()).isEqualTo(0.2);
    assertThat(f.row(HAIKU).price().validFrom()).isEqualTo(DeskFixture.TODAY);
    assertThat(f.row(HAIKU).price().longContext()).isEqualTo(new Surcharge(100_000, 5, 5));
    assertThat(f.row(HAIKU).history()).hasSize(2);
    assertThat(f.desk.prices().usd(HAIKU, 50_000, 0)).isEqualTo(0.01);
    assertThat(f.shelf.load().prices().history(HAIKU)).hasSize(2);
    assertThat(f.model.toUndoProperty().get()).isEqualTo("Claude Haiku 5.5 input 0.10 → 0.20");
    f.model.undo();
    assertThat(f.row(HAIKU).price().inputPerM()).isEqualTo(0.1);
    assertThat(f.shelf.load().prices().history(HAIKU)).hasSize(1);
    assertThat(f.model.toUndoProperty().get()).isEmpty();
    f.model.redo();
    assertThat(f.shelf.load().prices().history(HAIKU)).hasSize(2);
  }

  @Test
  void theSamePriceIsNoEdit() {
    f.model.edit(f.row(HAIKU), Amount.INPUT, 0.1);
    f.model.edit(f.row(HOUSE), Amount.INPUT, Double.NaN);
    f.model.tier(f.row(HAIKU), TierHint.SMALL);
    assertThat(f.model.toUndoProperty().get()).isEmpty();
  }

  @Test
  void pricingAnUnlistedModelListsIt() {
    f.model.edit(f.row(HOUSE), Amount.INPUT, 1);
    assertThat(f.row(HOUSE).listed()).isTrue();
    assertThat(f.row(HOUSE).priced()).as("half known").isFalse();
    assertThat(f.desk.prices().usd(HOUSE, 1000, 10)).isNaN();
    f.model.edit(f.row(HOUSE), Amount.OUTPUT, 2);
    assertThat(f.row(HOUSE).priced()).isTrue();
    assertThat(f.desk.prices().usd(HOUSE, 1_000_000, 1_000_000)).isEqualTo(3);
  }

  @Test
  void filtersByWordsUseAndPrice() {
    f.model.filterProperty().set("haiku 5.5");
    assertThat(f.model.rows()).extracting(ModelRow::name).containsExactly(HAIKU);
    f.model.filterProperty().set("");
    f.model.shownProperty().set(ModelsViewModel.Shown.IN_USE);
    assertThat(f.model.rows()).hasSize(2);
    f.model.shownProperty().set(ModelsViewModel.Shown.UNPRICED);
    assertThat(f.model.rows()).extracting(ModelRow::name).containsExactly(HOUSE);
  }

  @Test
  void addsAndRemovesAModel() {
    assertThat(f.model.nameProblem("house")).isNotNull();
    assertThat(f.model.nameProblem("a b/c")).isNotNull();
    assertThat(f.model.nameProblem(HAIKU)).contains("already");
    assertThat(f.model.nameProblem("acme/one")).isNull();
    f.model.add("acme/one", "Acme One", 0, Double.NaN);
    assertThat(f.row("acme/one").entry().label()).isEqualTo("Acme One");
    assertThat(f.model.selectedProperty().get()).isEqualTo(f.row("acme/one"));
    f.model.remove(f.row("acme/one"));
    assertThat(f.desk.catalogue().model("acme/one")).isEmpty();
    assertThat(f.shelf.load().model("acme/one")).isEmpty();
    f.model.undo();
    assertThat(f.shelf.load().model("acme/one")).isPresent();
  }

  @Test
  void takesASetsModelForAnother() {
    f.model.map(f.row(HOUSE).uses().getFirst(), "openai/gpt-5", e -> {});
    assertThat(f.row("openai/gpt-5").sets()).containsExactly("support-desk");
    assertThat(f.namesChanged).isEqualTo(1);
    assertThat(f.model.rows()).hasSize(19);
  }

  @Test
  void aPriceBookIsAppliedAsOneEdit() throws Exception {
    Path file = folder.resolve("book.json");
    Files.writeString(
        file,
        """
        {"claude-haiku-5-5": {"litellm_provider": "anthropic", "mode": "chat",
           "input_cost_per_token": 2e-7, "output_cost_per_token": 5e-7},
         "new-1": {"litellm_provider": "acme", "mode": "chat",
           "input_cost_per_token": 1e-6, "output_cost_per_token": 2e-6}}
        """);
    var got = new AtomicReference<PricePreview>();
    f.model.preview(file, got::set, e -> {});
    PricePreview preview = got.get();
    assertThat(preview.count(PriceChange.Kind.CHANGED)).isEqualTo(1);
    assertThat(ChangeText.of(preview.changes().getFirst()))
        .isEqualTo(
            "input 0.10 → 0.20 · batch input 0.05 → unknown · batch output 0.25 → unknown"
                + " · no longer ×5 above 100k");
    f.model.applyBook(preview, preview.changes());
    assertThat(f.row(HAIKU).price().inputPerM()).isEqualTo(0.2);
    assertThat(f.row("acme/new-1").price().validFrom()).isEqualTo(LocalDate.of(2026, 11, 23));
    f.model.undo();
    assertThat(f.row(HAIKU).price().inputPerM()).isEqualTo(0.1);
    assertThat(f.desk.catalogue().model("acme/new-1")).isEmpty();
  }

  @Test
  void aBrokenBookChangesNothing() throws Exception {
    Path file = folder.resolve("book.json");
    Files.writeString(file, "[{\"id\": ");
    var error = new AtomicReference<Throwable>();
    f.model.preview(file, p -> {}, error::set);
    assertThat(error.get())
        .hasMessageContaining("book.json")
        .hasMessageContaining("Nothing was changed");
    assertThat(f.model.toUndoProperty().get()).isEmpty();
  }
}
