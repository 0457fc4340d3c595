package dev.lanewright.ui.review;

import dev.lanewright.engine.review.Sides;
import dev.lanewright.evalset.Preference;
import dev.lanewright.evalset.ReviewAction;
import dev.lanewright.evalset.ReviewEvent;
import dev.lanewright.workspace.review.ReviewQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The item in view with everything done on it.
 *
 * @param since when it came into view
 */
record InView(ReviewQueue queue, Loaded item, long reviewer, Instant since) {
  private long pair() {
    return item.entry().item().pair();
  }

  /** The reviewer's standing decision, in the pair's frame, or null. */
  @Nullable Preference standing() {
    ReviewEvent own = queue.state(item.entry()).standing().get(reviewer);
    return own == null ? null : own.outcome();
  }

  /** What stands decided, in the order on screen, or null. */
  @Nullable Preference decided() {
    ReviewEvent last = queue.state(item.entry()).adjudicated();
    Preference outcome = last != null ? last.outcome() : standing();
    return outcome == null ? null : Sides.turn(outcome, item.shown());
  }

  /** What people decided, in the order on screen. */
  List<Opinion> opinions(LongFunction<String> names) {
    return queue.state(item.entry()).standing().values().stream()
        .filter(e -> e.outcome() != null)
        .map(
            e ->
                new Opinion(
                    names.apply(e.reviewer()),
                    Sides.turn(Objects.requireNonNull(e.outcome()), item.shown()),
                    String.join("; ", notes(e.reviewer()))))
        .toList();
  }

  /** Notes of a person, oldest first. */
  List<String> notes(long person) {
    return queue.of(pair()).stream()
        .filter(e -> e.reviewer() == person && e.note() != null)
        .map(e -> Objects.requireNonNull(e.note()))
        .toList();
  }

  /** An event of the reviewer on the item, not stored yet. */
  ReviewEvent event(
      ReviewAction action,
      @Nullable Preference before,
      @Nullable Preference outcome,
      @Nullable String note,
      Instant now) {
    return new ReviewEvent(
        -1,
        item.entry().item().id(),
        reviewer,
        now,
        action,
        queue.revealedTo(pair(), reviewer),
        item.shown(),
        before,
        outcome,
        -1,
        Duration.between(since, now).toMillis() / 1000.0,
        note);
  }

  /** The event that takes an earlier one back. */
  static ReviewEvent undo(ReviewEvent last, Instant now) {
    return new ReviewEvent(
        -1,
        last.item(),
        last.reviewer(),
        now,
        ReviewAction.UNDO,
        last.revealed(),
        last.shown(),
        last.outcome(),
        null,
        last.id(),
        Double.NaN,
        null);
  }
}
