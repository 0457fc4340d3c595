package dev.lanewright.store;

import dev.lanewright.engine.verdict.RatingTable;
import dev.lanewright.evalset.Rating;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Grades of single answers by raters. */
public final class Ratings {
  private final Workspace workspace;

  /** Ratings of the workspace. */
  public Ratings(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * A rating with the sample it is on.
   *
   * @param sample the store's id
   */
  public record Of(long sample, Rating rating) {}

  /** Puts ratings in one transaction; a newer one of the same rater and answer replaces. */
  public void put(long evalSet, List<Of> ratings) {
    workspace.write(
        c -> {
          var rows = new VerdictRows(c);
          for (Of of : ratings) {
            rows.rating(evalSet, of.sample(), of.rating());
          }
          return ratings.size();
        });
  }

  /** Every rating of the set by sample, model, repeat and rater; texts included. */
  public List<Of> list(long evalSet) {
    return workspace.read(
        c ->
            Sql.list(
                c,
                RatingRows.SELECT
                    + " WHERE g.evalset = ? ORDER BY g.sample, g.model, g.repeat, g.rater",
                RatingRows::of,
                evalSet));
  }

  /** The rating with that id, or null when it is gone. */
  public @Nullable Of get(long id) {
    return workspace
        .read(c -> Sql.first(c, RatingRows.SELECT + " WHERE g.id = ?", RatingRows::of, id))
        .orElse(null);
  }

  /** Ratings of the set as columns, without texts. */
  public RatingTable columns(long evalSet) {
    return workspace.read(c -> RatingRows.columns(c, evalSet));
  }
}
