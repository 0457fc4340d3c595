package dev.lanewright.store;

import static dev.lanewright.store.Fixtures.answer;
import static dev.lanewright.store.Fixtures.load;
import static dev.lanewright.store.Fixtures.sample;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.engine.verdict.Grades;
import dev.lanewright.engine.verdict.RaterValues;
import dev.lanewright.engine.verdict.Standing;
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

  @Test
  void gradersAndJudgesOfSingleAnswersAreRatersOfThePairs() {
    var ledger = new Ledger(ws, Runnable::run, Instant::now);
    long sample = new SamplePages(ws).find(set, "k0");
    var verdicts = new Verdicts(ws);
    verdicts.pair(set, sample, Pair.of("k0", PairArm.recorded("a/x"), PairArm.recorded("a/y")));
    verdicts.pair(
        set,
        sample,
        new Pair("own texts", new PairArm("a/x", 0, "else"), new PairArm("a/y", 0, "other")));

    List<Grades> plain = verdicts.load(set).grades();
    assertThat(plain).singleElement().satisfies(g -> grades(g, "recorded grade", 1, 0));

    ledger.apply(List.of(Effects.grade(sample, "a/x", 0, "exact", 0.5))).join();
    Rater alone = Rater.judge("j", "rubric v1");
    new Ratings(ws)
        .put(
            set,
            List.of(
                new Ratings.Of(sample, rating("a/x", alone, 0.2)),
                new Ratings.Of(sample, rating("a/y", alone, Double.NaN))));
    List<Grades> all = verdicts.load(set).grades();
    // "exact" graded one answer alone, the file both: neither answer alone makes a rater of pairs.
    assertThat(all).hasSize(2);
    grades(all.getFirst(), "recorded grade", 0.5, 0);
    grades(all.getLast(), "j rubric v1", 0.2, Grades.UNREADABLE);
    assertThat(all.getLast().values().combined(0)).isEqualTo(Standing.UNREADABLE);

    ledger.apply(List.of(Effects.grade(sample, "a/y", 0, "exact", 0.75))).join();
    all = verdicts.load(set).grades();
    // The newest grader's grade is the recorded one; the file's own stands beside it.
    assertThat(all)
        .extracting(g -> g.rater().label())
        .containsExactly("exact", "file", "j rubric v1");
    grades(all.getFirst(), "exact", 0.5, 0.75);
    grades(all.get(1), "file", 1, 0);
    assertThat(RaterValues.all(verdicts.load(set)))
        .extracting(RaterValues::name)
        .containsExactly("exact", "file", "j rubric v1");
  }

  private static void grades(Grades g, String name, double a, double b) {
    assertThat(g.rater().label()).isEqualTo(name);
    assertThat(g.a()).containsExactly(a, Double.NaN);
    assertThat(g.b()).containsExactly(b, Double.NaN);
  }

  private static Rating rating(String model, Rater rater, double score) {
    return new Rating(model, 0, rater, score, null, null, null, Double.NaN, Double.NaN, null);
  }

  @Test
  void theSameTwoAnswersTheOtherWayRoundAreTheSamePair() {
    long sample = new SamplePages(ws).find(set, "k0");
    var verdicts = new Verdicts(ws);
    PairArm x = PairArm.recorded("a/x");
    PairArm y = PairArm.recorded("a/y");
    long pair = verdicts.pair(set, sample, Pair.of("k0", x, y));
    assertThat(verdicts.pair(set, sample, Pair.of("k0", y, x))).isEqualTo(pair);
    assertThat(verdicts.pair(set, sample, Pair.of("k0", y, new PairArm("a/x", 1, null))))
        .as("another answer of the same model")
        .isNotEqualTo(pair);
    assertThat(
            verdicts.pair(
                set, sample, Pair.of("k0", new PairArm("a/y", 0, "y"), new PairArm("a/x", 0, "x"))))
        .as("texts that may be the recorded ones")
        .isEqualTo(pair);
    assertThat(verdicts.pair(set, sample, new Pair("its own id", y, x)))
        .as("a file's own id")
        .isNotEqualTo(pair);
    assertThat(verdicts.pair(set, sample, Pair.of("k0", x, x))).isNotEqualTo(pair);
    assertThat(verdicts.load(set).pairCount()).isEqualTo(4);
  }
}
