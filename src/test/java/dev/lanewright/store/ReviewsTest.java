package dev.lanewright.store;

import static dev.lanewright.store.Fixtures.load;
import static dev.lanewright.store.Fixtures.sample;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.evalset.HumanLabel;
import dev.lanewright.evalset.Pair;
import dev.lanewright.evalset.PairArm;
import dev.lanewright.evalset.Preference;
import dev.lanewright.evalset.Rater;
import dev.lanewright.evalset.RaterKind;
import dev.lanewright.evalset.ReviewAction;
import dev.lanewright.evalset.ReviewEvent;
import dev.lanewright.evalset.ReviewItem;
import dev.lanewright.evalset.ReviewState;
import dev.lanewright.evalset.Shown;
import dev.lanewright.evalset.Verdict;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drawings, events and what they settle. */
final class ReviewsTest {
  @TempDir Path folder;
  private Workspace ws;
  private Reviews reviews;
  private long set;
  private long pair;
  private long item;
  private long ann;
  private long bob;
  private long clock;

  @BeforeEach
  void draw() {
    ws = Workspace.create(folder.resolve("w.lanewright"));
    reviews = new Reviews(ws);
    set = load(ws, "s", "1", run -> run.accept(sample("k", "q", null), List.of())).evalSet();
    pair =
        new Verdicts(ws)
            .pair(
                set,
                new SamplePages(ws).find(set, "k"),
                new Pair("p", new PairArm(null, 0, "one"), new PairArm(null, 0, "two")));
    var raters = new Raters(ws);
    ann = raters.id(Rater.of(RaterKind.PERSON, "ann"));
    bob = raters.id(Rater.of(RaterKind.PERSON, "bob"));
    var drawn =
        reviews.draw(
            set,
            "mix",
            7,
            "{}",
            List.of(
                new ReviewItem(
                    -1,
                    pair,
                    0,
                    ReviewItem.Source.RANDOM,
                    0,
                    List.of("flip", "random"),
                    0.25,
                    Double.NaN)));
    assertThat(reviews.draws(set)).containsExactly(drawn);
    ReviewItem kept = reviews.items(drawn.id()).getFirst();
    assertThat(kept.reasons()).containsExactly("flip", "random");
    assertThat(kept.probability()).isEqualTo(0.25);
    item = kept.id();
  }

  @AfterEach
  void close() {
    ws.close();
  }

  @Test
  void peopleWhoAgreeSettleAPairAndPeopleWhoDoNotNeedAJudge() {
    add(ann, ReviewAction.VERDICT, Preference.A_BETTER, -1);
    assertThat(label()).isEqualTo(HumanLabel.How.SINGLE);
    add(bob, ReviewAction.VERDICT, Preference.TIE, -1);
    assertThat(label()).isNull();
    assertThat(state().needsAdjudication()).isTrue();
    add(bob, ReviewAction.ADJUDICATE, Preference.TIE, -1);
    assertThat(label()).isEqualTo(HumanLabel.How.ADJUDICATED);
    assertThat(reviews.labels(set).getFirst().outcome()).isEqualTo(Preference.TIE);
    add(bob, ReviewAction.CHANGE, Preference.A_BETTER, -1);
    assertThat(label()).isEqualTo(HumanLabel.How.ADJUDICATED);
  }

  @Test
  void anUndoneEventNeverHappenedButStaysOnRecord() {
    ReviewEvent first = add(ann, ReviewAction.VERDICT, Preference.A_BETTER, -1);
    ReviewEvent change = add(ann, ReviewAction.CHANGE, Preference.B_BETTER, -1);
    assertThat(people()).containsExactly(Preference.B_BETTER);
    add(ann, ReviewAction.UNDO, null, change.id());
    assertThat(people()).containsExactly(Preference.A_BETTER);
    assertThat(new Verdicts(ws).load(set).label()).containsExactly((byte) 0);
    add(ann, ReviewAction.UNDO, null, first.id());
    assertThat(people()).isEmpty();
    assertThat(label()).isNull();
    assertThat(reviews.eventsOf(pair)).hasSize(4);
  }

  @Test
  void aSkipStandsUntilThePersonDecides() {
    add(ann, ReviewAction.SKIP, null, -1);
    assertThat(state().skipped()).containsExactly(ann);
    add(ann, ReviewAction.NOTE, null, -1);
    add(ann, ReviewAction.CONFIRM, Preference.BOTH_BAD, -1);
    assertThat(state().skipped()).isEmpty();
    assertThat(people()).containsExactly(Preference.BOTH_BAD);
  }

  @Test
  void theWishThatPeopleOverrideJudgesIsKept() {
    assertThat(reviews.humanOverrides()).isFalse();
    reviews.setHumanOverrides(true);
    assertThat(new Reviews(ws).humanOverrides()).isTrue();
  }

  private ReviewEvent add(
      long reviewer, ReviewAction action, @Nullable Preference outcome, long undoes) {
    var event =
        new ReviewEvent(
            -1,
            item,
            reviewer,
            Instant.ofEpochSecond(++clock),
            action,
            false,
            Shown.B_FIRST,
            null,
            outcome,
            undoes,
            3.5,
            null);
    ReviewEvent kept = reviews.append(event);
    assertThat(reviews.eventsOf(pair)).contains(kept);
    return kept;
  }

  private HumanLabel.@Nullable How label() {
    List<HumanLabel> labels = reviews.labels(set);
    return labels.isEmpty() ? null : labels.getFirst().how();
  }

  private ReviewState state() {
    return ReviewState.of(reviews.eventsOf(pair));
  }

  private List<Preference> people() {
    return requireNonNull(new Verdicts(ws).detail(pair)).verdicts().stream()
        .map(Verdict::outcome)
        .toList();
  }
}
