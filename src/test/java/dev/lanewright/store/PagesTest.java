package dev.lanewright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.evalset.Split;
import dev.lanewright.policy.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages, columns, texts and derived data of one set of 3,000 samples. */
final class PagesTest {
  @TempDir Path folder;
  private Workspace ws;
  private long set;

  @BeforeEach
  void open() {
    ws = Workspace.create(folder.resolve("w.lanewright"));
    Fixtures.load(ws, "first", "0", run -> run.accept(Fixtures.sample("x", "y", null), List.of()));
    set =
        Fixtures.load(
                ws,
                "set",
                "1",
                run -> {
                  run.accept(Fixtures.bare("lost"), List.of());
                  for (int i = 0; i < 3_000; i++) {
                    var s =
                        Fixtures.with(
                            Fixtures.sample("k" + i, "word" + i % 7 + " number " + i, "c" + i % 5),
                            "n",
                            i / 4.0);
                    run.accept(
                        s,
                        List.of(
                            Fixtures.answer("a", i % 3 == 0 ? 1 : 0, "reply " + i),
                            Fixtures.answer("a", 1, null)));
                  }
                })
            .evalSet();
  }

  @AfterEach
  void close() {
    ws.close();
  }

  private List<Long> paged(SampleFilter filter, int size) {
    var pages = new SamplePages(ws);
    var ids = new ArrayList<Long>();
    long after = -1;
    while (true) {
      List<SampleRow> page = pages.page(filter, after, size);
      if (page.isEmpty()) {
        return ids;
      }
      page.forEach(r -> ids.add(r.id()));
      after = page.getLast().id();
    }
  }

  @Test
  void pagesTogetherAreAFullScan() {
    var derived = new Derived(ws);
    assertThat(derived.textIndex(set, (d, t) -> {}, () -> false)).isTrue();
    var all = SampleFilter.all(set);
    assertThat(new SamplePages(ws).count(all)).isEqualTo(3_000);
    for (SampleFilter filter :
        List.of(
            all,
            all.withCategory("c3"),
            all.withSplit(Split.REPORT),
            all.withModel("local/a", true),
            all.withModel("local/a", false).withCategory("c1"),
            all.withText("word5"),
            all.withText("wor num 12").withSplit(Split.TUNE))) {
      List<Long> ids = paged(filter, 97);
      assertThat(ids)
          .as(filter.toString())
          .isEqualTo(LongStream.of(new SamplePages(ws).ids(filter)).boxed().toList())
          .isSorted();
    }
    assertThat(paged(all, 500)).hasSize(3_000);
    assertThat(paged(all.withCategory("c3"), 97)).hasSize(600);
    assertThat(paged(all.withText("word5"), 97)).hasSize(428);
    // Grades are 1 and 1, or 0 and 1: the mean is at least 0.5 always.
    assertThat(paged(all.withModel("local/a", false), 97)).isEmpty();
    assertThat(paged(all.withModel("local/none", null), 97)).isEmpty();
    long[] some = Arrays.copyOfRange(new SamplePages(ws).ids(all), 10, 40);
    assertThat(paged(all.withIds(some).withCategory("c0"), 4)).hasSize(6);
    List<SampleRow> rows = new SamplePages(ws).rows(some, 3, 5);
    assertThat(rows).extracting(SampleRow::key).containsExactly("k13", "k14");
    assertThat(rows.getFirst().quality()).containsEntry("local/a", 0.5);
  }

  @Test
  void anySearchTextIsSafe() {
    new Derived(ws).textIndex(set, (d, t) -> {}, () -> false);
    for (String nasty :
        List.of(
            "\"",
            "'",
            "word5\"",
            "AND",
            "OR NOT",
            "NEAR(a b)",
            "a*",
            "*",
            "^x",
            "-x",
            "text:x",
            "(",
            ")",
            "{a}",
            "\u0000",
            "a\u0000b",
            "\ud83d\ude00",
            "\u0301",
            "",
            "   ",
            "x:y:z",
            "\ud83d",
            "\"\"\"",
            "a AND",
            ";drop table sample",
            "+",
            "word\u00e9")) {
      assertThatCode(() -> new SamplePages(ws).page(SampleFilter.all(set).withText(nasty), -1, 5))
          .as(nasty)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void columnsAreInTheOrderOfIds() {
    var columns = new Columns(ws);
    EvalTable table = columns.load(set, CallPrice.NONE);
    assertThat(table.n()).isEqualTo(3_000);
    assertThat(table.ids()).isSorted().isEqualTo(new SamplePages(ws).ids(SampleFilter.all(set)));
    var a = table.model("local/a");
    assertThat(a.quality()[3]).isEqualTo(1f);
    assertThat(a.quality()[4]).isEqualTo(0.5f);
    // Sample standard deviation of 0 and 1 is sqrt(1/2).
    assertThat(a.spread()[4]).isEqualTo((float) Math.sqrt(0.5));
    assertThat(a.costUsd()[4]).isEqualTo(0.25);
    assertThat(table.categories().get(table.category()[8])).isEqualTo("c3");
    assertThat(columns.numbers(set, Source.field("n"))[10]).isEqualTo(2.5);
    assertThat(columns.numbers(set, Source.field("none"))[10]).isNaN();
    var labels = columns.labels(set, "n");
    assertThat(labels.values().get(labels.codes()[8])).isEqualTo("2");
    assertThat(table.pin().codes()).containsOnly(-1);
    new Pins(ws).set(table.ids()[5], "large");
    assertThat(columns.load(set, CallPrice.NONE).pin().codes()[5]).isZero();
  }

  @Test
  void textsStreamByPosition() {
    long[] ids = new SamplePages(ws).ids(SampleFilter.all(set));
    var seen = new ArrayList<String>();
    var scan = new TextScan(ws);
    scan.requests(ids, 10, 13, (i, m, ref) -> seen.add(i + m.getFirst().content()), () -> false);
    scan.answers(ids, 1_000, 1_002, "local/a", (i, t, ref) -> seen.add(i + t), () -> false);
    assertThat(seen)
        .containsExactly(
            "10word3 number 10",
            "11word4 number 11",
            "12word5 number 12",
            "1000reply 1000",
            "1001reply 1001");
    assertThat(scan.requests(ids, 0, 10, (i, m, r) -> {}, () -> true)).isFalse();
  }

  @Test
  void signalsGoOnWhereTheyStoppedAndFallWithTheSet() {
    var derived = new Derived(ws);
    Derived.SignalFunction f =
        m ->
            Map.of(
                "chars",
                (double) m.getFirst().content().length(),
                "language",
                m.getFirst().content().substring(0, 5));
    assertThat(
            derived.signals(
                set, List.of("chars"), List.of("language"), f, (d, t) -> {}, () -> true))
        .isFalse();
    assertThat(derived.hasSignal(set, "chars")).isFalse();
    assertThat(
            derived.signals(
                set, List.of("chars"), List.of("language"), f, (d, t) -> {}, () -> false))
        .isTrue();
    var columns = new Columns(ws);
    assertThat(columns.numbers(set, Source.signal("chars"))[100])
        .isEqualTo("word2 number 100".length());
    var labels = columns.signalLabels(set, "language");
    assertThat(labels.values().get(labels.codes()[100])).isEqualTo("word2");
    Fixtures.load(ws, "set", "2", run -> run.accept(Fixtures.sample("new", "p", null), List.of()));
    assertThat(derived.hasSignal(set, "chars")).isFalse();
  }

  @Test
  void unrecordedCostsStandOnEstimatedTokens() {
    long other =
        Fixtures.load(
                ws,
                "priced",
                "1",
                run ->
                    run.accept(
                        Fixtures.sample("k", "one two", null),
                        List.of(
                            new dev.lanewright.evalset.Answer(
                                "gpt-x", -1, "abc", 1, -1, -1, Double.NaN, 5, 0.5, null))))
            .evalSet();
    var derived = new Derived(ws);
    CallPrice price = (model, in, out) -> in + 100 * out;
    var columns = new Columns(ws);
    assertThat(columns.load(other, price).models().getFirst().costUsd()[0]).isNaN();
    derived.signals(
        other, List.of("tokens"), List.of(), m -> Map.of("tokens", 2), (d, t) -> {}, () -> false);
    derived.answerTokens(other, String::length, (d, t) -> {}, () -> false);
    var model = columns.load(other, price).models().getFirst();
    assertThat(model.model()).isEqualTo("openai/gpt-x");
    assertThat(model.costUsd()[0]).isEqualTo(302);
    assertThat(model.estimated()).containsExactly(1);
  }
}
