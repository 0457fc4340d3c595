package dev.lanewright.workspace;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.review.DrawSpec;
import dev.lanewright.engine.verdict.GraderValues;
import dev.lanewright.engine.verdict.RaterValues;
import dev.lanewright.engine.verdict.Standing;
import dev.lanewright.engine.verdict.VerdictTable;
import dev.lanewright.evalset.Preference;
import dev.lanewright.evalset.ReviewAction;
import dev.lanewright.evalset.ReviewDraw;
import dev.lanewright.evalset.ReviewEvent;
import dev.lanewright.evalset.ReviewItem;
import dev.lanewright.evalset.Shown;
import dev.lanewright.store.CallPrice;
import dev.lanewright.store.Columns;
import dev.lanewright.store.Reviews;
import dev.lanewright.store.Workspace;
import dev.lanewright.workspace.review.ReviewDesk;
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
    var desk = new ReviewDesk(workspace, set);
    VerdictTable verdicts = desk.table();
    EvalTable graded = new Columns(workspace).load(set, CallPrice.NONE);
    RaterValues grader = GraderValues.of(verdicts, graded);
    if (grader == null) {
      return;
    }
    double[] impact = new double[verdicts.pairCount()];
    Arrays.fill(impact, 1);
    ReviewDraw draw =
        desk.draw(
            "disagreements + random",
            verdicts,
            impact,
            new DrawSpec(DrawSpec.DISAGREEMENTS, QUEUE, RANDOM, SEED));
    long reviewer = desk.reviewer("reviewer 1");
    Instant at = BEGUN;
    for (ReviewItem item : new Reviews(workspace).items(draw.id())) {
      if (item.position() >= DONE) {
        break;
      }
      Preference outcome = said(grader.combined(verdicts.indexOf(item.pair())));
      at = at.plusSeconds((long) SECONDS);
      desk.append(event(item, reviewer, at, ReviewAction.VERDICT, false, outcome));
      desk.append(event(item, reviewer, at.plusSeconds(4), ReviewAction.CONFIRM, true, outcome));
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
