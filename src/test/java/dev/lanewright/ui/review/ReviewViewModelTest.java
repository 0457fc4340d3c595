package dev.lanewright.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.engine.review.Reason;
import dev.lanewright.evalset.HumanLabel;
import dev.lanewright.evalset.Preference;
import dev.lanewright.evalset.ReviewAction;
import dev.lanewright.evalset.ReviewEvent;
import dev.lanewright.evalset.ReviewItem;
import dev.lanewright.store.Reviews;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.workspace.review.Entry;
import dev.lanewright.workspace.review.ReviewQueue;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewViewModelTest {
  @TempDir Path folder;
  private final List<Throwable> errors = new ArrayList<>();
  private Desk desk;
  private long seconds;

  @BeforeEach
  void make() {
    desk = Desk.make(folder.resolve("w.lanewright"), 30);
  }

  @AfterEach
  void close() {
    desk.close();
    assertThat(errors).isEmpty();
  }

  private ReviewViewModel model(String reviewer) {
    InstantSource clock = () -> Instant.ofEpochSecond(1_800_000_000L + 10 * seconds++);
    var source = new ReviewSource(desk.workspace, desk.set.id());
    var model =
        new ReviewViewModel(
            source,
            Tasks.direct(),
            desk::stakes,
            desk.trust(source, Tasks.direct()),
            new Named(reviewer),
            clock,
            errors::add);
    model.refresh();
    return model;
  }

  private static ReviewQueue queue(ReviewViewModel model) {
    return java.util.Objects.requireNonNull(model.queueProperty().get());
  }

  private static Entry entry(ReviewViewModel model) {
    return java.util.Objects.requireNonNull(model.entryProperty().get());
  }

  private List<ReviewEvent> stored(ReviewViewModel model) {
    return new Reviews(desk.workspace).events(queue(model).draw().id());
  }

  @Test
  void withoutADrawingItSaysSoAndDraws() {
    var model = model("ann");
    assertThat(model.phaseProperty().get()).isEqualTo(Phase.NO_DRAW);
    model
        .drawing()
        .options(
            options -> {
              assertThat(options.found().get(Reason.JUDGES_DISAGREE)).isPositive();
              model
                  .drawing()
                  .draw(
                      options,
                      "all",
                      new dev.lanewright.engine.review.DrawSpec(
                          dev.lanewright.engine.review.DrawSpec.DISAGREEMENTS, 5, 3, 1));
            });
    assertThat(model.phaseProperty().get()).isEqualTo(Phase.BLIND);
    assertThat(queue(model).entries()).hasSize(8);
    assertThat(model.badgeProperty().get()).isEqualTo("8");
  }

  @Test
  void theNameIsAskedOnce() {
    desk.draw(4, 2);
    var model = model(null);
    assertThat(model.phaseProperty().get()).isEqualTo(Phase.NO_NAME);
    model.decide(Preference.TIE);
    model.reviewAs(" Ann ");
    assertThat(model.phaseProperty().get()).isEqualTo(Phase.BLIND);
    assertThat(stored(model)).isEmpty();
    assertThat(model.people()).containsExactly("Ann");
  }

  @Test
  void aDecisionRevealsAndIsThenConfirmedOrChanged() {
    desk.draw(4, 2);
    var model = model("ann");
    assertThat(model.revealProperty().get()).isNull();
    Entry first = entry(model);
    model.decide(Preference.A_BETTER);
    assertThat(model.phaseProperty().get()).isEqualTo(Phase.REVEALED);
    Reveal reveal = java.util.Objects.requireNonNull(model.revealProperty().get());
    assertThat(List.of(Desk.SMALL, Desk.LARGE)).contains(reveal.left().model());
    assertThat(reveal.said()).hasSize(4);
    assertThat(reveal.reasons()).isNotEmpty();
    model.decide(Preference.TIE);
    assertThat(entry(model)).isNotEqualTo(first);
    List<ReviewEvent> events = stored(model);
    assertThat(events.stream().map(ReviewEvent::action))
        .containsExactly(ReviewAction.VERDICT, ReviewAction.CHANGE);
    assertThat(events.getFirst().revealed()).isFalse();
    assertThat(events.getLast().revealed()).isTrue();
    assertThat(events.getLast().before()).isEqualTo(events.getFirst().outcome());
    // Sides may be swapped: the outcome is stored in the pair's frame.
    boolean smallIsLeft = Desk.SMALL.equals(reveal.left().model());
    assertThat(events.getFirst().outcome())
        .isEqualTo(smallIsLeft ? Preference.A_BETTER : Preference.B_BETTER);
    assertThat(queue(model).pace(model.reviewerId()).secondsEach()).isPositive();
  }

  @Test
  void undoTakesTheNewestBackAndShowsItsItem() {
    desk.draw(4, 2);
    var model = model("ann");
    Entry first = entry(model);
    model.decide(Preference.TIE);
    model.confirm();
    model.skip();
    model.undo();
    model.undo();
    assertThat(entry(model)).isEqualTo(first);
    assertThat(model.phaseProperty().get()).isEqualTo(Phase.REVEALED);
    model.undo();
    assertThat(model.phaseProperty().get()).isEqualTo(Phase.BLIND);
    assertThat(model.revealProperty().get()).isNull();
    model.undo();
    assertThat(queue(model).label(first.item().pair())).isNull();
    model.decide(Preference.BOTH_BAD);
    List<ReviewEvent> events = stored(model);
    assertThat(events.getLast().revealed()).as("it was seen before").isTrue();
    assertThat(events).hasSize(7);
  }

  @Test
  void whatIsPressedWhileSavingWaitsButNeverDecidesOnAnUnseenItem() {
    desk.draw(4, 2);
    var later = new java.util.ArrayDeque<Runnable>();
    var source = new ReviewSource(desk.workspace, desk.set.id());
    var tasks = new Tasks(later::add, Runnable::run);
    var model =
        new ReviewViewModel(
            source,
            tasks,
            desk::stakes,
            desk.trust(source, tasks),
            new Named("ann"),
            InstantSource.system(),
            errors::add);
    model.refresh();
    while (!later.isEmpty()) {
      later.poll().run();
    }
    model.decide(Preference.TIE);
    model.confirm();
    model.decide(Preference.A_BETTER);
    model.decide(Preference.A_BETTER);
    while (!later.isEmpty()) {
      later.poll().run();
    }
    assertThat(stored(model).stream().map(ReviewEvent::action))
        .containsExactly(ReviewAction.VERDICT, ReviewAction.CONFIRM);
    assertThat(model.phaseProperty().get()).isEqualTo(Phase.BLIND);
  }

  @Test
  void peopleWhoDisagreeMeetInAdjudication() {
    desk.draw(3, 0);
    var ann = model("ann");
    Entry first = entry(ann);
    ann.decide(Preference.A_BETTER);
    ann.note("the price is right");
    ann.confirm();
    var bob = model("bob");
    assertThat(entry(bob)).isEqualTo(first);
    Preference annSaid = java.util.Objects.requireNonNull(stored(ann).getFirst().outcome());
    // Bob says the opposite of what Ann said, in his own order on screen.
    boolean same = bobsOrderIsAnns(bob, ann);
    bob.decide(same ? Preference.B_BETTER : Preference.A_BETTER);
    assertThat(bob.phaseProperty().get()).isEqualTo(Phase.REVEALED);
    bob.confirm();
    assertThat(queue(bob).disputed()).isEqualTo(1);
    var carol = model("carol");
    carol.select(entry(queue(carol), first));
    assertThat(carol.phaseProperty().get()).isEqualTo(Phase.DISPUTED);
    assertThat(carol.revealProperty().get()).isNull();
    assertThat(carol.opinions()).extracting(Opinion::reviewer).containsExactly("ann", "bob");
    assertThat(carol.opinions().getFirst().note()).isEqualTo("the price is right");
    carol.decide(Preference.TIE);
    assertThat(carol.revealProperty().get()).isNotNull();
    HumanLabel label = queue(carol).label(first.item().pair());
    assertThat(label).isNotNull();
    assertThat(label.how()).isEqualTo(HumanLabel.How.ADJUDICATED);
    assertThat(label.outcome()).isEqualTo(Preference.TIE);
    assertThat(annSaid).isNotEqualTo(Preference.TIE);
    assertThat(new Reviews(desk.workspace).labels(desk.set.id())).hasSize(1);
  }

  private static Entry entry(ReviewQueue queue, Entry like) {
    return queue.entries().get(queue.indexOf(like.item().id()));
  }

  private static boolean bobsOrderIsAnns(ReviewViewModel bob, ReviewViewModel ann) {
    Entry item = entry(bob);
    long seed = queue(bob).draw().seed();
    return dev.lanewright.engine.review.Sides.of(seed, item.item().id(), bob.reviewerId())
        == dev.lanewright.engine.review.Sides.of(seed, item.item().id(), ann.reviewerId());
  }

  @Test
  void theEndIsReachedAndSkippedItemsStay() {
    desk.draw(3, 2);
    var model = model("ann");
    int n = queue(model).entries().size();
    model.skip();
    for (int i = 1; i < n; i++) {
      model.decide(Preference.A_BETTER);
      model.confirm();
    }
    assertThat(model.phaseProperty().get()).isEqualTo(Phase.FINISHED);
    assertThat(model.badgeProperty().get()).isEmpty();
    assertThat(queue(model).decided(model.reviewerId())).isEqualTo(n - 1);
    assertThat(queue(model).entries())
        .extracting(e -> e.item().source())
        .contains(ReviewItem.Source.RANDOM, ReviewItem.Source.QUEUE);
  }
}
