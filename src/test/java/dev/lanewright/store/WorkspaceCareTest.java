package dev.lanewright.store;

import static dev.lanewright.store.Fixtures.load;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanewright.evalset.Answer;
import dev.lanewright.evalset.HumanLabel;
import dev.lanewright.evalset.Message;
import dev.lanewright.evalset.Pair;
import dev.lanewright.evalset.PairArm;
import dev.lanewright.evalset.Preference;
import dev.lanewright.evalset.Rater;
import dev.lanewright.evalset.RaterKind;
import dev.lanewright.evalset.ReviewAction;
import dev.lanewright.evalset.ReviewEvent;
import dev.lanewright.evalset.ReviewItem;
import dev.lanewright.evalset.Sample;
import dev.lanewright.evalset.Shown;
import dev.lanewright.evalset.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sharing, merging and deleting for good, looked for in the bytes of the files. */
final class WorkspaceCareTest {
  private static final int N = 40;
  private static final String REQUEST = "zanzibarquestion";
  private static final String ANSWER = "kilimanjaroanswer";
  private static final String RATIONALE = "serengetirationale";
  private static final String NOTE = "ngorongoronote";

  @TempDir Path folder;
  private Path file;
  private Workspace ws;
  private long set;
  private long draw;
  private long clock;

  @BeforeEach
  void make() {
    file = folder.resolve("w.lanewright");
    ws = Workspace.create(file);
    set =
        load(
                ws,
                "s",
                "1",
                run -> {
                  for (int i = 0; i < N; i++) {
                    run.accept(
                        sample(i), List.of(answer("m/a", ANSWER + i), answer("m/b", "other " + i)));
                  }
                })
            .evalSet();
    new Derived(ws).textIndex(set, (d, t) -> {}, () -> false);
    var items = new ArrayList<ReviewItem>();
    for (int i = 0; i < N; i++) {
      items.add(
          new ReviewItem(
              -1, pair(i), i, ReviewItem.Source.RANDOM, i, List.of("random"), 1, Double.NaN));
    }
    draw = new Reviews(ws).draw(set, "d", 1, "{}", items).id();
    decide(ws, "ann", 0, Preference.TIE);
    say(ws, "ann", 0, NOTE);
    decide(ws, "bob", 0, Preference.A_BETTER);
    decide(ws, "bob", 1, Preference.B_BETTER);
  }

  @AfterEach
  void close() {
    ws.close();
  }

  private static Sample sample(int i) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("user_id", i % 4 == 0 ? "user-serengeti" : "user-" + i);
    return new Sample(
        "k" + i,
        List.of(new Message("user", REQUEST + i + (i % 4 == 0 ? " byserengetiuser" : ""))),
        "c",
        null,
        null,
        null,
        fields);
  }

  private static Answer answer(String model, String text) {
    return new Answer(model, 0, text, 1, 3, 4, 0.1, 5, Double.NaN, null);
  }

  private long pair(int i) {
    var verdicts = new Verdicts(ws);
    long sample = new SamplePages(ws).find(set, "k" + i);
    long pair =
        verdicts.pair(
            set, sample, Pair.of("k" + i, PairArm.recorded("m/a"), PairArm.recorded("m/b")));
    verdicts.put(
        pair,
        List.of(
            new Verdict(
                Rater.judge("j", ""),
                Shown.A_FIRST,
                -1,
                Preference.TIE,
                Double.NaN,
                RATIONALE,
                RATIONALE,
                0.1,
                5,
                null)));
    return pair;
  }

  private void decide(Workspace w, String who, int item, Preference p) {
    append(w, who, item, ReviewAction.VERDICT, p, null);
  }

  private void say(Workspace w, String who, int item, String note) {
    append(w, who, item, ReviewAction.NOTE, null, note);
  }

  private void append(
      Workspace w,
      String who,
      int item,
      ReviewAction action,
      @Nullable Preference p,
      @Nullable String note) {
    var reviews = new Reviews(w);
    long rater = new Raters(w).id(Rater.of(RaterKind.PERSON, who));
    reviews.append(
        new ReviewEvent(
            -1,
            reviews.items(draw).get(item).id(),
            rater,
            Instant.ofEpochSecond(1_000 + clock++),
            action,
            false,
            Shown.A_FIRST,
            null,
            p,
            -1,
            3,
            note));
  }

  private static boolean holds(Path file, String text) throws IOException {
    for (String suffix : List.of("", "-wal")) {
      Path f = Path.of(file + suffix);
      if (Files.exists(f)
          && new String(Files.readAllBytes(f), StandardCharsets.ISO_8859_1)
              .toLowerCase(java.util.Locale.ROOT)
              .contains(text)) {
        return true;
      }
    }
    return false;
  }

  @Test
  void aCopyIsOneFileThatOpensAndHasEverything() throws IOException {
    Path copy = folder.resolve("copy.lanewright");
    Sharing.copy(ws, copy, true);
    assertThat(Path.of(copy + "-wal")).doesNotExist();
    try (Workspace opened = Workspace.open(copy)) {
      assertThat(new Reviews(opened).events(draw)).isEqualTo(new Reviews(ws).events(draw));
      assertThat(new Columns(opened).load(set, CallPrice.NONE).n()).isEqualTo(N);
    }
    assertThat(holds(copy, REQUEST)).isTrue();
    assertThatThrownBy(() -> Sharing.copy(ws, file, true)).isInstanceOf(StoreException.class);
  }

  @Test
  void aCopyWithoutTextsHasNoneInItsBytesAndTheSameFigures() throws IOException {
    Path copy = folder.resolve("bare.lanewright");
    Sharing.copy(ws, copy, false);
    for (String text : List.of(REQUEST, ANSWER, RATIONALE, NOTE)) {
      assertThat(holds(file, text)).as("the original has " + text).isTrue();
      assertThat(holds(copy, text)).as("the copy has " + text).isFalse();
    }
    try (Workspace opened = Workspace.open(copy)) {
      var theirs = new Columns(opened).load(set, CallPrice.NONE);
      var ours = new Columns(ws).load(set, CallPrice.NONE);
      assertThat(theirs.models().getFirst().quality())
          .isEqualTo(ours.models().getFirst().quality());
      assertThat(new Verdicts(opened).load(set).outcome())
          .isEqualTo(new Verdicts(ws).load(set).outcome());
      assertThat(new Reviews(opened).labels(set)).isEqualTo(new Reviews(ws).labels(set));
      assertThat(new SamplePages(opened).detail(theirs.ids()[0])).isNotNull();
    }
  }

  @Test
  void aColleaguesLabelsComeInOnceAndTheirFileStaysAsItIs() throws IOException {
    Path copy = folder.resolve("theirs.lanewright");
    Sharing.copy(ws, copy, false);
    try (Workspace theirs = Workspace.open(copy)) {
      decide(theirs, "carol", 2, Preference.BOTH_BAD);
      decide(theirs, "carol", 1, Preference.TIE);
      ReviewEvent last = new Reviews(theirs).events(draw).getLast();
      new Reviews(theirs)
          .append(
              new ReviewEvent(
                  -1,
                  last.item(),
                  last.reviewer(),
                  Instant.ofEpochSecond(9_000),
                  ReviewAction.UNDO,
                  false,
                  Shown.A_FIRST,
                  Preference.TIE,
                  null,
                  last.id(),
                  Double.NaN,
                  null));
    }
    byte[] before = Files.readAllBytes(copy);
    decide(ws, "ann", 5, Preference.TIE);
    LabelMerge.Merged merged = LabelMerge.merge(ws, copy);
    assertThat(merged).isEqualTo(new LabelMerge.Merged(3, 4, 0));
    assertThat(LabelMerge.merge(ws, copy)).isEqualTo(new LabelMerge.Merged(0, 7, 0));
    assertThat(Files.readAllBytes(copy)).isEqualTo(before);
    List<HumanLabel> labels = new Reviews(ws).labels(set);
    // Item 0 is disputed; on item 1 carol took hers back; 2 is hers, 5 is ann's.
    assertThat(labels)
        .extracting(HumanLabel::outcome)
        .containsExactly(Preference.B_BETTER, Preference.BOTH_BAD, Preference.TIE);
    assertThat(new Reviews(ws).draws(set)).hasSize(1);
    assertThat(new Raters(ws).people()).hasSize(3);
  }

  @Test
  void aSetDeletedForGoodIsInNoByteOfTheFile() throws IOException {
    new Forgetting(ws).set(set);
    for (String text : List.of(REQUEST, ANSWER, RATIONALE, NOTE, "zanzibar")) {
      assertThat(holds(file, text)).as(text).isFalse();
    }
    assertThat(new EvalSets(ws).list()).isEmpty();
  }

  @Test
  void onePersonsRequestsGoAndTheRestStays() throws IOException {
    int gone = new Forgetting(ws).samples(set, "user_id", "user-serengeti");
    assertThat(gone).isEqualTo(N / 4);
    assertThat(holds(file, "byserengetiuser")).isFalse();
    assertThat(holds(file, "user-serengeti")).isFalse();
    assertThat(holds(file, REQUEST + 1)).isTrue();
    assertThat(new EvalSets(ws).list().getFirst().samples()).isEqualTo(N - gone);
    assertThat(new EvalSets(ws).list().getFirst().answers()).isEqualTo(2L * (N - gone));
    assertThat(new Columns(ws).load(set, CallPrice.NONE).n()).isEqualTo(N - gone);
    assertThat(new Verdicts(ws).load(set).pairCount()).isEqualTo(N - gone);
    assertThat(new Forgetting(ws).samples(set, "nothing", "x")).isZero();
  }

  @Test
  void aReviewerGoesAndOthersSettleAnew() throws IOException {
    assertThat(new Reviews(ws).labels(set)).as("item 0 is disputed").hasSize(1);
    assertThat(new Forgetting(ws).reviewer("ann")).isEqualTo(2);
    assertThat(holds(file, NOTE)).isFalse();
    assertThat(new Reviews(ws).labels(set))
        .extracting(HumanLabel::outcome)
        .containsExactly(Preference.A_BETTER, Preference.B_BETTER);
    assertThat(new Raters(ws).people()).hasSize(1);
    assertThat(new Forgetting(ws).reviewer("nobody")).isEqualTo(-1);
  }
}
