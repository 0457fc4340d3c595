package dev.lanewright.store;

import static dev.lanewright.store.Fixtures.answer;
import static dev.lanewright.store.Fixtures.bare;
import static dev.lanewright.store.Fixtures.load;
import static dev.lanewright.store.Fixtures.sample;
import static dev.lanewright.store.Fixtures.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.evalset.Answer;
import dev.lanewright.evalset.reader.Rejected;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an import leaves behind, and how it ends early. */
final class ImportEndTest {
  @TempDir Path folder;

  private Path file() {
    return folder.resolve("w.lanewright");
  }

  private static @Nullable String pin(EvalTable table, int i) {
    int code = table.pin().codes()[i];
    return code < 0 ? null : table.pin().values().get(code);
  }

  @Test
  void aFilesPinBecomesAPinAndOneSetByHandStands() {
    try (var ws = Workspace.create(file())) {
      load(
          ws,
          "set",
          "1",
          run -> {
            run.accept(sample("free", "a", "c"), List.of());
            run.accept(with(sample("pinned", "b", "c"), "pin", "large"), List.of());
            run.accept(with(bare("lacking"), "pin", "large"), List.of());
          });
      long set = new EvalSets(ws).list().getFirst().id();
      EvalTable table = new Columns(ws).load(set, CallPrice.NONE);
      assertThat(pin(table, 0)).isNull();
      assertThat(pin(table, 1)).isEqualTo("large");
      assertThat(ws.<Long>read(c -> Sql.number(c, "SELECT count(*) FROM pin"))).isEqualTo(1);

      new Pins(ws).set(table.ids()[1], "small");
      load(
          ws,
          "set",
          "2",
          run ->
              run.accept(
                  with(sample("pinned", "b", "d"), "pin", "large"), List.of(answer("m", 1, null))));
      assertThat(pin(new Columns(ws).load(set, CallPrice.NONE), 1)).isEqualTo("small");
    }
  }

  @Test
  void warningsNameWhatIsWeak() {
    var costly = new Answer("m", -1, null, 1, -1, -1, 0.5, 1, Double.NaN, null);
    var guessed = new Answer("m", -1, "t", Double.NaN, 5, -1, Double.NaN, 1, Double.NaN, null);
    try (var ws = Workspace.create(file())) {
      ImportSummary summary =
          load(
              ws,
              "set",
              "1",
              run -> {
                run.accept(sample("a", "a", null), List.of(costly));
                run.accept(sample("b", "b", "c"), List.of(guessed));
                run.accept(sample("e", "e", "c"), List.of(guessed));
                run.reject(new Rejected("f", 4, "bad"));
              });
      assertThat(summary.warnings())
          .containsExactly(
              "1 of 4 rows (25.0%) were set aside; the list of rejected rows says why.",
              "2 answers come without cost and tokens: their tokens are estimated.",
              "2 answers have no grade: policies that reach them are not covered there.",
              "1 samples have no category.");
      assertThat(
              load(ws, "set", "2", run -> run.accept(sample("g", "g", "c"), List.of(costly)))
                  .warnings())
          .isEmpty();
    }
  }

  @Test
  void categoriesBeyondTheLimitAreSaid() {
    try (var ws = Workspace.create(file())) {
      ImportSummary summary =
          load(
              ws,
              "set",
              "1",
              run -> {
                for (int i = 0; i < 32_770; i++) {
                  run.accept(sample("k" + i, "p" + i, "c" + i), List.of());
                }
              });
      assertThat(summary.warnings())
          .containsExactly(
              "4 samples are beyond the limit of 32,767 categories and stand under \"(other)\".");
      long set = new EvalSets(ws).list().getFirst().id();
      EvalTable table = new Columns(ws).load(set, CallPrice.NONE);
      assertThat(table.categories().get(table.category()[32_769])).isEqualTo("(other)");
    }
  }

  @Test
  @Timeout(30)
  void closingTheWorkspaceEndsAnImportAndKeepsNothingOfIt() throws Exception {
    var ws = Workspace.create(file());
    new Settings(ws).put("k", "v");
    var begun = new CountDownLatch(1);
    CompletableFuture<Void> importing =
        CompletableFuture.runAsync(
            () ->
                load(
                    ws,
                    "set",
                    "1",
                    run -> {
                      for (int i = 0; i >= 0; i++) {
                        run.accept(sample("k" + i, "p" + i, "c"), List.of());
                        begun.countDown();
                      }
                    }));
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
    ws.close();
    assertThatThrownBy(importing::join)
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("was closed");
    try (var again = Workspace.open(file())) {
      assertThat(new EvalSets(again).list()).isEmpty();
      assertThat(new Settings(again).get("k")).isEqualTo("v");
    }
  }

  @Test
  void theLogIsFoldedInAfterAnImport() throws Exception {
    try (var ws = Workspace.create(file())) {
      load(
          ws,
          "set",
          "1",
          run -> {
            for (int i = 0; i < 5_000; i++) {
              run.accept(sample("k" + i, "prompt " + i, "c"), List.of(answer("m", 1, "t" + i)));
            }
          });
      assertThat(Files.size(Path.of(file() + "-wal"))).isZero();
      assertThat(Files.size(file())).isGreaterThan(500_000);
    }
  }
}
