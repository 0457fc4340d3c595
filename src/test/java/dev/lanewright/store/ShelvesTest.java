package dev.lanewright.store;

import static dev.lanewright.store.Fixtures.answer;
import static dev.lanewright.store.Fixtures.load;
import static dev.lanewright.store.Fixtures.sample;
import static dev.lanewright.store.Fixtures.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.evalset.SplitDraw;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Policies, mappings, catalogue, findings and splits in a workspace. */
final class ShelvesTest {
  @TempDir Path folder;
  private Workspace ws;

  @BeforeEach
  void open() {
    ws = Workspace.create(folder.resolve("w.lanewright"));
  }

  @AfterEach
  void close() {
    ws.close();
  }

  @Test
  void policiesKeepEveryVersionAlsoOfADeletedOne() {
    var policies = new Policies(ws);
    assertThat(policies.save("b", "{1}", "first").version()).isEqualTo(1);
    assertThat(policies.save("a", "{9}", "").version()).isEqualTo(1);
    PolicyVersion second = policies.save("b", "{2}", "second");
    assertThat(second.version()).isEqualTo(2);
    assertThat(policies.list()).extracting(PolicyVersion::json).containsExactly("{9}", "{2}");
    assertThat(policies.history("b"))
        .extracting(PolicyVersion::comment)
        .containsExactly("second", "first");
    assertThat(policies.load("b")).isEqualTo(second);
    assertThat(Objects.requireNonNull(policies.load("b", 1)).json()).isEqualTo("{1}");
    assertThat(policies.load("b", 3)).isNull();

    policies.delete("b");
    assertThat(policies.list()).extracting(PolicyVersion::name).containsExactly("a");
    assertThat(policies.load("b")).isNull();
    assertThat(policies.load("b", 2)).isEqualTo(second);
    assertThat(policies.history("b")).hasSize(2);
    assertThat(policies.save("b", "{3}", "back").version()).isEqualTo(3);
    assertThat(policies.list()).hasSize(2);
  }

  @Test
  void mappingsAreReplacedByName() {
    var mappings = new Mappings(ws);
    mappings.save("z", "{}");
    mappings.save("a", "{1}");
    mappings.save("a", "{2}");
    assertThat(mappings.names()).containsExactly("a", "z");
    assertThat(mappings.load("a")).isEqualTo("{2}");
    mappings.delete("a");
    assertThat(mappings.load("a")).isNull();
    assertThat(mappings.names()).containsExactly("z");
  }

  @Test
  void theCatalogueKeepsDatedPricesAndUnknownStaysUnknown() {
    var catalogue = new Catalogue(ws);
    var model = new CatalogueModel("p", "m", null, "M", "{}");
    var other = new CatalogueModel("p", "n", "small", "N", "{\"x\":1}");
    LocalDate first = LocalDate.of(2026, 1, 1);
    LocalDate later = LocalDate.of(2026, 6, 1);
    catalogue.put(
        List.of(other, model),
        List.of(
            new CataloguePrice("p/m", later, 2, 4, Double.NaN, 0, "b"),
            new CataloguePrice("p/m", first, 1, 3, 0.1, Double.NaN, "a"),
            new CataloguePrice("p/n", first, 5, 5, 5, 5, "c")));
    assertThat(catalogue.models()).containsExactly(model, other);
    assertThat(catalogue.prices())
        .extracting(CataloguePrice::input, CataloguePrice::cachedInput, CataloguePrice::cacheWrite)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1.0, 0.1, Double.NaN),
            org.assertj.core.groups.Tuple.tuple(2.0, Double.NaN, 0.0),
            org.assertj.core.groups.Tuple.tuple(5.0, 5.0, 5.0));

    catalogue.put(List.of(), List.of(new CataloguePrice("p/m", later, 7, 4, 0, 0, "d")));
    assertThat(catalogue.prices()).extracting(CataloguePrice::input).containsExactly(1.0, 7.0, 5.0);
    catalogue.deletePrice("p/m", first);
    assertThat(catalogue.prices()).extracting(CataloguePrice::input).containsExactly(7.0, 5.0);
    catalogue.deleteModel("p", "m");
    assertThat(catalogue.models()).containsExactly(other);
    assertThat(catalogue.prices()).extracting(CataloguePrice::model).containsExactly("p/n");
  }

  @Test
  void everyKindOfSuspicionIsFoundAndSoundDataGivesNone() {
    load(
        ws,
        "bad",
        "1",
        run -> {
          for (int i = 0; i < 20; i++) {
            run.accept(
                with(
                    sample("k" + i, i < 3 ? "same" : "p" + i, i % 2 == 0 ? "odd" : "fine"),
                    "f",
                    1.0),
                List.of(
                    answer("weak", 1, i == 5 ? "" : "t"),
                    answer("strong", i % 2 == 0 ? 0 : 1, "t")));
          }
        });
    load(
        ws,
        "good",
        "1",
        run -> {
          for (int i = 0; i < 40; i++) {
            run.accept(
                with(sample("k" + i, "p" + i, "c" + i % 2), "f", (double) i),
                List.of(
                    answer("weak", i % 4 == 0 ? 1 : 0, "t"),
                    answer("strong", i % 3 == 0 ? 0 : 1, "u")));
          }
        });
    var suspicions = new Suspicions(ws);
    var sets = new EvalSets(ws);
    List<String> ladder = List.of("local/weak", "local/strong");
    List<Suspicion> bad = suspicions.find(Objects.requireNonNull(sets.find("bad")).id(), ladder);
    assertThat(of(bad, Suspicion.Kind.INVERTED_CATEGORY))
        .singleElement()
        .satisfies(s -> assertThat(s.subject()).isEqualTo("odd"))
        .satisfies(s -> assertThat(s.count()).isEqualTo(10));
    assertThat(of(bad, Suspicion.Kind.DUPLICATE_PROMPT)).isNotEmpty();
    assertThat(of(bad, Suspicion.Kind.EMPTY_ANSWER))
        .singleElement()
        .satisfies(s -> assertThat(s.count()).isEqualTo(1));
    assertThat(of(bad, Suspicion.Kind.CONSTANT_COLUMN))
        .extracting(Suspicion::subject)
        .contains("f", "local/weak");
    assertThat(suspicions.find(Objects.requireNonNull(sets.find("good")).id(), ladder)).isEmpty();
  }

  private static List<Suspicion> of(List<Suspicion> all, Suspicion.Kind kind) {
    return all.stream().filter(s -> s.kind() == kind).toList();
  }

  @Test
  void redrawingGivesOtherSharesAndIsSeeded() {
    load(
        ws,
        "set",
        "1",
        run -> {
          for (int i = 0; i < 400; i++) {
            run.accept(sample("k" + i, "p" + i, "c"), List.of());
          }
        });
    EvalSetInfo before = new EvalSets(ws).list().getFirst();
    var splits = new Splits(ws);
    byte[] shipped = parts(before.id());
    assertThat(counts(shipped)).containsExactly(200, 100, 100);

    var how = new SplitDraw(7, 0.8, 0.1);
    splits.redraw(before.id(), how);
    byte[] first = parts(before.id());
    assertThat(counts(first)).containsExactly(320, 40, 40);
    assertThat(splits.drawn(before.id())).isEqualTo(how);
    assertThat(new EvalSets(ws).list().getFirst().revision()).isEqualTo(before.revision() + 1);

    splits.redraw(before.id(), new SplitDraw(8, 0.8, 0.1));
    assertThat(parts(before.id())).isNotEqualTo(first);
    splits.redraw(before.id(), how);
    assertThat(parts(before.id())).isEqualTo(first);
  }

  private byte[] parts(long set) {
    EvalTable table = new Columns(ws).load(set, CallPrice.NONE);
    return table.split();
  }

  private static int[] counts(byte[] parts) {
    int[] counts = new int[3];
    for (byte p : parts) {
      counts[p]++;
    }
    return counts;
  }

  @Test
  void aFileThatMayNotBeWrittenSaysSo() {
    ws.<Integer>read(
        c -> {
          // What SQLite reports of a read-only file, without depending on who runs the test.
          assertThatThrownBy(() -> Sql.update(c, "DELETE FROM setting"))
              .satisfies(
                  e ->
                      assertThat(Problems.of(ws.file(), (java.sql.SQLException) e))
                          .hasMessageContaining("cannot be written"));
          return 0;
        });
  }

  @Test
  void aFullDiskSaysSoAndKeepsWhatWasThere() {
    new Settings(ws).put("k", "v");
    long pages = ws.write(c -> Sql.number(c, "PRAGMA page_count"));
    ws.write(c -> Sql.number(c, "PRAGMA max_page_count = " + (pages + 3)));
    assertThatThrownBy(() -> new Settings(ws).put("k", "x".repeat(200_000)))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("The disk is full");
    assertThat(new Settings(ws).get("k")).isEqualTo("v");
  }
}
