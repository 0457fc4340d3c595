package dev.lanewright.store;

import static dev.lanewright.store.Fixtures.answer;
import static dev.lanewright.store.Fixtures.bare;
import static dev.lanewright.store.Fixtures.load;
import static dev.lanewright.store.Fixtures.sample;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.evalset.Answer;
import dev.lanewright.evalset.Message;
import dev.lanewright.evalset.reader.Rejected;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImportRunTest {
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

  private SampleDetail detail(String set, String key) {
    var pages = new SamplePages(ws);
    return pages.detail(pages.find(new EvalSets(ws).find(set).id(), key));
  }

  @Test
  void everythingOfASampleComesBack() {
    var talk =
        Fixtures.conversation(
            "k1",
            "c9",
            new Message("system", "be brief"),
            new Message("user", "h\u00e9llo \ud83d\ude00"));
    var full = Fixtures.with(Fixtures.with(Fixtures.with(talk, "n", 0.1), "s", "x\"y"), "b", true);
    var odd = new Answer("gpt-4", 3, "t\u0000xt", 1 / 3.0, 7, 8, 3.7e-5, -0.0, 1e300, "boom");
    ImportSummary summary =
        load(ws, "set", "a", run -> run.accept(full, List.of(answer("m", 1, null), odd)));

    assertThat(summary.samples()).isEqualTo(1);
    assertThat(summary.answers()).isEqualTo(2);
    assertThat(summary.models()).containsExactly("local/m", "openai/gpt-4");
    assertThat(summary.categories()).containsExactly("talk");
    SampleDetail d = detail("set", "k1");
    assertThat(d.sample()).isEqualTo(full);
    assertThat(d.answers())
        .containsExactly(
            new Answer("local/m", 0, null, 1, 10, 20, 0.25, 100, Double.NaN, null),
            new Answer("openai/gpt-4", 3, "t\u0000xt", 1 / 3.0, 7, 8, 3.7e-5, -0.0, 1e300, "boom"));
  }

  @Test
  void closeWithoutCommitLeavesNothing() {
    try (var run = ImportRun.begin(ws, "set", "f", "s", "{}", ForkJoinPool.commonPool())) {
      for (int i = 0; i < 5_000; i++) {
        run.accept(sample("k" + i, "p" + i, "c"), List.of(answer("m", 1, "t")));
      }
    }
    assertThat(new EvalSets(ws).list()).isEmpty();
    assertThat(load(ws, "set", "s", run -> run.accept(sample("k", "p", "c"), List.of())).samples())
        .isEqualTo(1);
  }

  @Test
  void theSameFileAddsNothing() {
    load(ws, "set", "s", run -> run.accept(sample("k", "p", "c"), List.of(answer("m", 1, null))));
    ImportSummary again = load(ws, "set", "s", run -> run.accept(sample("z", "p", "c"), List.of()));
    assertThat(again.alreadyImported()).isTrue();
    EvalSetInfo info = new EvalSets(ws).find("set");
    assertThat(List.of(info.samples(), info.answers())).containsExactly(1L, 1L);
    assertThat(info.files()).containsExactly("s.csv");
  }

  @Test
  void overlappingRowsOfAnotherFileAddNothingTwiceButRepeatsWithinAFileCount() {
    var three = List.of(answer("m", 1, "a"), answer("m", 1, "a"), answer("m", 0, "b"));
    load(ws, "set", "1", run -> run.accept(sample("k", "p", "c"), three));
    ImportSummary second =
        load(
            ws,
            "set",
            "2",
            run -> {
              run.accept(sample("k", "p", "c"), three);
              run.accept(sample("k", "p", "c"), List.of(answer("m", 0.5, "new")));
              run.accept(sample("j", "q", "c"), List.of(answer("n", 1, null)));
            });
    assertThat(List.of(second.samples(), second.answers())).containsExactly(1L, 2L);
    assertThat(detail("set", "k").answers())
        .extracting(Answer::repeat, Answer::quality, Answer::text)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(0, 1.0, "a"),
            org.assertj.core.groups.Tuple.tuple(1, 1.0, "a"),
            org.assertj.core.groups.Tuple.tuple(2, 0.0, "b"),
            org.assertj.core.groups.Tuple.tuple(3, 0.5, "new"));
  }

  @Test
  void rowsOfOneSampleMergeNearAndFarAndMissingPartsAreFilled() {
    ImportSummary summary =
        load(
            ws,
            "set",
            "1",
            run -> {
              for (String model : List.of("a", "b")) {
                for (int i = 0; i < 3_000; i++) {
                  run.accept(bare("k" + i), List.of(answer(model, i % 2, model + i)));
                }
              }
              for (int i = 0; i < 2_999; i++) {
                run.accept(sample("k" + i, "prompt " + i, "c" + i % 3), List.of());
              }
              run.reject(new Rejected("1.csv", 7, "bad"));
            });
    assertThat(List.of(summary.samples(), summary.answers(), summary.rejectedCount()))
        .containsExactly(2_999L, 5_998L, 2L);
    assertThat(summary.rejected().get(1).reason()).contains("k2999").contains("no request");
    SampleDetail d = detail("set", "k1234");
    assertThat(d.sample().text()).isEqualTo("prompt 1234");
    assertThat(d.answers()).extracting(Answer::text).containsExactly("a1234", "b1234");
    long set = new EvalSets(ws).find("set").id();
    assertThat(new RejectedPages(ws).page(set, 0, 10)).isEqualTo(summary.rejected());
  }

  @Test
  void deletingASetTakesEverything() {
    load(ws, "set", "1", run -> run.accept(sample("k", "p", "c"), List.of(answer("m", 1, "t"))));
    load(ws, "other", "1", run -> run.accept(sample("k", "p", "c"), List.of(answer("m", 1, "t"))));
    var sets = new EvalSets(ws);
    sets.delete(sets.find("set").id());
    assertThat(sets.list()).extracting(EvalSetInfo::name).containsExactly("other");
    assertThat(ws.<Long>read(c -> Sql.number(c, "SELECT count(*) FROM sample"))).isEqualTo(1);
    assertThat(ws.<Long>read(c -> Sql.number(c, "SELECT count(*) FROM answer_text"))).isEqualTo(1);
    assertThat(detail("other", "k").answers()).hasSize(1);
  }
}
