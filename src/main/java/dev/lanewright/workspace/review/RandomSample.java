package dev.lanewright.workspace.review;

import dev.lanewright.engine.review.Prefix;
import dev.lanewright.engine.verdict.VerdictTable;
import dev.lanewright.evalset.ReviewDraw;
import dev.lanewright.store.Reviews;
import dev.lanewright.store.Workspace;
import java.util.List;

/** The pairs of an eval set that people reviewed as a uniform random sample. Reads the store. */
public final class RandomSample {
  private RandomSample() {}

  /** Of the set's drawings the longest completed prefix of the random part. */
  public static List<Long> of(Workspace workspace, long evalSet, VerdictTable table) {
    var reviews = new Reviews(workspace);
    List<Long> longest = List.of();
    for (ReviewDraw draw : reviews.draws(evalSet)) {
      List<Long> pairs =
          Prefix.of(
                  reviews.items(draw.id()),
                  pair -> table.indexOf(pair) >= 0 && table.label()[table.indexOf(pair)] >= 0)
              .pairs();
      longest = pairs.size() > longest.size() ? pairs : longest;
    }
    return longest;
  }
}
