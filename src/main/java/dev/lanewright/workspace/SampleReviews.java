package dev.lanewright.workspace;

import dev.lanewright.engine.review.Disputes;
import dev.lanewright.engine.review.DrawSpec;
import dev.lanewright.engine.review.Drawing;
import dev.lanewright.engine.verdict.Grades;
import dev.lanewright.engine.verdict.RaterValues;
import dev.lanewright.engine.verdict.Standing;
import dev.lanewright.engine.verdict.VerdictTable;
import dev.lanewright.evalset.Preference;
import dev.lanewright.evalset.Rater;
import dev.lanewright.evalset.RaterKind;
import dev.lanewright.evalset.ReviewAction;
import dev.lanewright.evalset.ReviewDraw;
import dev.lanewright.evalset.ReviewEvent;
import dev.lanewright.evalset.ReviewItem;
import dev.lanewright.evalset.Shown;
import dev.lanewright.store.Raters;
import dev.lanewright.store.Reviews;
import dev.lanewright.store.Verdicts;
import dev.lanewright.store.Workspace;
import java.time.Instant;
import java.util.Arrays;

/** A review of the sample's verdicts that a made-up reviewer, who goes by the grades, has begun. */
final class SampleReviews {
  private static final Instant BEGUN = Instant.parse("2026-11-03T09:00:00Z");
  private static final int DONE = 17;
  private static final int QUEUE = 46;
  private static final int RANDOM = 15;
  private static final double SECONDS = 38;
  private static final long SEED = 7;

  private SampleReviews() {}

  static void make(Workspace workspace, long set) {
    var reviews = new Reviews(workspace);
    VerdictTable verdicts = new Verdicts(workspace).load(set);
    Grades recorded =
        verdicts.grades().stream()
            .filter(g -> g.rater().name().equals(Grades.RECORDED))
            .findFirst()
            .orElse(null);
    if (recorded == null) {
      return;
    }
    RaterValues grader = recorded.values();
    double[] impact = new double[verdicts.pairCount()];
    Arrays.fill(impact, 1);
    var spec = new DrawSpec(DrawSpec.DISAGREEMENTS, QUEUE, RANDOM, SEED);
    ReviewDraw draw =
        reviews.draw(
            set,
            "disagreements + random",
            SEED,
            spec.json(),
            Drawing.draw(verdicts, Disputes.of(verdicts), impact, spec));
    long reviewer = new Raters(workspace).id(Rater.of(RaterKind.PERSON, "reviewer 1"));
    Instant at = BEGUN;
    for (ReviewItem item : reviews.items(draw.id())) {
      if (item.position() >= DONE) {
        break;
      }
      Preference outcome = said(grader.combined(verdicts.indexOf(item.pair())));
      at = at.plusSeconds((long) SECONDS);
      reviews.append(event(item, reviewer, at, ReviewAction.VERDICT, false, outcome));
      reviews.append(event(item, reviewer, at.plusSeconds(4), ReviewAction.CONFIRM, true, outcome));
    }
  }

  private static ReviewEvent event(
      ReviewItem item,
      long reviewer,
      Instant at,
      ReviewAction action,
      boolean revealed,
      Preference outcome) {
    return new ReviewEvent(
        -1,
        item.id(),
        reviewer,
        at,
        action,
        revealed,
        Shown.A_FIRST,
        revealed ? outcome : null,
        outcome,
        -1,
        SECONDS,
        null);
  }

  private static Preference said(Standing standing) {
    return switch (standing) {
      case BETTER -> Preference.A_BETTER;
      case WORSE -> Preference.B_BETTER;
      case TIED, UNSURE, UNREADABLE, NONE -> Preference.TIE;
    };
  }
}
