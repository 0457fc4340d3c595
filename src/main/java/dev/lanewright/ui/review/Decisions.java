package dev.lanewright.ui.review;

import dev.lanewright.engine.review.Sides;
import dev.lanewright.evalset.Preference;
import dev.lanewright.evalset.ReviewAction;
import dev.lanewright.evalset.ReviewEvent;
import dev.lanewright.workspace.review.Entry;
import dev.lanewright.workspace.review.ReviewQueue;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer does with the item in view, as events. Each is on disk before the screen goes on;
 * what is pressed while one is being written waits for it. JavaFX thread only.
 */
final class Decisions {
  private final ReviewViewModel model;
  private final Keeper keeper;
  private final InstantSource clock;
  private final BiConsumer<ReviewEvent, Runnable> stored;

  /**
   * @param stored gets each event that is on disk, and what comes next
   */
  Decisions(
      ReviewViewModel model,
      Keeper keeper,
      InstantSource clock,
      BiConsumer<ReviewEvent, Runnable> stored) {
    this.model = model;
    this.keeper = keeper;
    this.clock = clock;
    this.stored = stored;
  }

  void decide(Preference seen) {
    act(() -> decideNow(seen));
  }

  private void decideNow(Preference seen) {
    InView now = model.inView();
    Phase phase = phase();
    if (now == null || !phase.takesVerdict() || seen == Preference.UNREADABLE) {
      return;
    }
    Preference outcome = Sides.turn(seen, now.item().shown());
    Preference before = now.standing();
    switch (phase) {
      case BLIND -> save(now, ReviewAction.VERDICT, null, outcome, model::settle);
      case DISPUTED -> save(now, ReviewAction.ADJUDICATE, before, outcome, model::settle);
      default ->
          save(
              now,
              outcome == before ? ReviewAction.CONFIRM : ReviewAction.CHANGE,
              before,
              outcome,
              model::advance);
    }
  }

  void confirm() {
    act(
        () -> {
          InView now = model.inView();
          Preference before = now == null ? null : now.standing();
          if (now != null && phase() == Phase.REVEALED && before != null) {
            save(now, ReviewAction.CONFIRM, before, before, model::advance);
          } else if (phase() == Phase.DONE) {
            model.advance();
          }
        });
  }

  void skip() {
    act(
        () -> {
          InView now = model.inView();
          if (now != null && phase() == Phase.BLIND) {
            save(now, ReviewAction.SKIP, null, null, model::advance);
          } else if (phase().showsItem()) {
            model.advance();
          }
        });
  }

  void note(String text) {
    if (text.isBlank()) {
      return;
    }
    act(
        () -> {
          InView now = model.inView();
          if (now != null && phase().showsItem()) {
            Instant at = clock.instant();
            keep(now.event(ReviewAction.NOTE, null, null, text.strip(), at), model::settle);
          }
        });
  }

  void undo() {
    keeper.act(
        () -> {
          ReviewQueue q = model.queueProperty().get();
          ReviewEvent last = q == null ? null : q.toUndo(model.reviewerId());
          if (q != null && last != null) {
            Entry of = q.entries().get(q.indexOf(last.item()));
            keep(InView.undo(last, clock.instant()), () -> model.open(of));
          }
        });
  }

  private Phase phase() {
    return model.phaseProperty().get();
  }

  /**
   * Runs now, or after what is being written; then only if the item that it was meant for is still
   * in view: nothing pressed for one item may decide on the next.
   */
  @SuppressWarnings("ReferenceEquality") // the very item that was in view
  private void act(Runnable action) {
    Loaded meant = model.loaded();
    if (model.reviewerId() >= 0) {
      keeper.act(
          () -> {
            if (model.loaded() == meant) {
              action.run();
            }
          });
    }
  }

  private void save(
      InView now,
      ReviewAction action,
      @Nullable Preference before,
      @Nullable Preference outcome,
      Runnable then) {
    keep(now.event(action, before, outcome, null, clock.instant()), then);
  }

  private void keep(ReviewEvent event, Runnable then) {
    keeper.save(event, kept -> stored.accept(kept, then));
  }
}
