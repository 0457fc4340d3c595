package dev.lanewright.store;

import static dev.lanewright.store.Fixtures.answer;
import static dev.lanewright.store.Fixtures.load;
import static dev.lanewright.store.Fixtures.sample;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.engine.verdict.VerdictTable;
import dev.lanewright.evalset.Pair;
import dev.lanewright.evalset.PairArm;
import dev.lanewright.evalset.Preference;
import dev.lanewright.evalset.Rater;
import dev.lanewright.evalset.RaterKind;
import dev.lanewright.evalset.Rating;
import dev.lanewright.evalset.Shown;
import dev.lanewright.evalset.Verdict;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pairs, verdicts and ratings in a workspace. */
final class VerdictsTest {
  private static final Rater JUDGE = new Rater(RaterKind.JUDGE, "j", "pair-v1", "a/j", "");

  @TempDir Path folder;
  private Workspace ws;
  private long set;

  @BeforeEach
  void open() {
    ws = Workspace.create(folder.resolve("w.lanewright"));
    set =
        load(
                ws,
                "s",
                "1",
                run -> {
                  run.accept(
                      sample("k0", "what?", "faq"),
                      List.of(answer("a/x", 1, "short"), answer("a/y", 0, "much longer")));
                  run.accept(sample("k1", "why?", null), List.of());
                })
            .evalSet();
  }

  @AfterEach
  void close() {
    ws.close();
  }

  @Test
  void verdictsComeBackAsColumnsAndInFull() {
    var verdicts = new Verdicts(ws);
    long sample = new SamplePages(ws).find(set, "k0");
    Pair recorded = Pair.of("k0", PairArm.recorded("a/x"), PairArm.recorded("a/y"));
    long pair = verdicts.pair(set, sample, recorded);
    assertThat(verdicts.pair(set, sample, recorded)).isEqualTo(pair);
    var full =
        new Verdict(
            JUDGE,
            Shown.B_FIRST,
            0,
            Preference.B_BETTER,
            7.5,
            "clear",
            "[[A]]",
            0.01,
            250,
            Instant.parse("2026-11-01T10:00:00Z"));
    assertThat(
            verdicts.put(
                pair, List.of(full, Verdict.of(JUDGE, Shown.A_FIRST, Preference.UNREADABLE))))
        .isEqualTo(2);

    VerdictTable t = verdicts.load(set);
    assertThat(t.pairCount()).isEqualTo(1);
    assertThat(t.models()).containsExactly("a/x", "a/y");
    assertThat(t.lengthA()).containsExactly(5);
    assertThat(t.lengthB()).containsExactly(11);
    assertThat(t.categories().get(t.category()[0])).isEqualTo("faq");
    assertThat(t.raters()).containsExactly(JUDGE);
    assertThat(t.preference(0)).isEqualTo(Preference.UNREADABLE);
    assertThat(t.preference(1)).isEqualTo(Preference.B_BETTER);
    assertThat(t.cost()).containsExactly(Double.NaN, 0.01);
    assertThat(t.label()).containsExactly((byte) -1);

    PairDetail detail = requireNonNull(verdicts.detail(pair));
    assertThat(detail.pair().a().text()).isEqualTo("short");
    assertThat(detail.sample().text()).isEqualTo("what?");
    assertThat(detail.verdicts().get(1)).isEqualTo(full);
  }

  @Test
  void anEqualVerdictAddsNothingAndANumberedOneReplaces() {
    var verdicts = new Verdicts(ws);
    long pair =
        verdicts.pair(
            set,
            new SamplePages(ws).find(set, "k1"),
            new Pair("p", new PairArm(null, 0, "one"), new PairArm(null, 0, "two")));
    Verdict tie = Verdict.of(JUDGE, Shown.A_FIRST, Preference.TIE);
    assertThat(verdicts.put(pair, List.of(tie))).isEqualTo(1);
    assertThat(verdicts.put(pair, List.of(tie))).isZero();
    assertThat(verdicts.put(pair, List.of(Verdict.of(JUDGE, Shown.A_FIRST, Preference.A_BETTER))))
        .isEqualTo(1);
    var numbered =
        new Verdict(
            JUDGE,
            Shown.A_FIRST,
            1,
            Preference.BOTH_BAD,
            Double.NaN,
            null,
            null,
            Double.NaN,
            Double.NaN,
            null);
    verdicts.put(pair, List.of(numbered));
    assertThat(requireNonNull(verdicts.detail(pair)).verdicts())
        .extracting(Verdict::outcome)
        .containsExactly(Preference.TIE, Preference.BOTH_BAD);
  }

  @Test
  void ratingsComeBackAndRenamedModelsAndDeletedSetsTakeEverythingAlong() {
    long sample = new SamplePages(ws).find(set, "k0");
    var rating =
        new Rating("a/x", 0, JUDGE, 0.75, true, "fine", "{}", Double.NaN, 12, Instant.EPOCH);
    var ratings = new Ratings(ws);
    ratings.put(set, List.of(new Ratings.Of(sample, rating)));
    ratings.put(set, List.of(new Ratings.Of(sample, rating)));
    assertThat(ratings.list(set)).containsExactly(new Ratings.Of(sample, rating));

    var verdicts = new Verdicts(ws);
    long pair =
        verdicts.pair(set, sample, Pair.of("k0", PairArm.recorded("a/x"), PairArm.recorded("a/y")));
    verdicts.put(pair, List.of(Verdict.of(JUDGE, Shown.A_FIRST, Preference.TIE)));
    new ModelNames(ws).rename(set, "a/x", "b/x");
    assertThat(verdicts.load(set).models()).containsExactly("b/x", "a/y");
    assertThat(requireNonNull(verdicts.detail(pair)).pair().a().text()).isEqualTo("short");
    assertThat(ratings.list(set).getFirst().rating().model()).isEqualTo("b/x");

    new EvalSets(ws).delete(set);
    assertThat(verdicts.load(set).pairCount()).isZero();
    assertThat(verdicts.detail(pair)).isNull();
    assertThat(ratings.list(set)).isEmpty();
  }
}
