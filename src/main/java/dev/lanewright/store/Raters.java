package dev.lanewright.store;

import dev.lanewright.evalset.Rater;
import dev.lanewright.evalset.RaterKind;
import java.util.List;

/** The raters of a workspace. */
public final class Raters {
  private final Workspace workspace;

  /** Raters of the workspace. */
  public Raters(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * A rater with its id.
   *
   * @param id the store's
   */
  public record Known(long id, Rater rater) {}

  /** Every rater, oldest first. */
  public List<Known> list() {
    return workspace.read(
        c ->
            Sql.list(
                c,
                "SELECT id, " + RaterRows.COLUMNS + " FROM rater ORDER BY id",
                r -> new Known(r.getLong(1), RaterRows.of(r, 2))));
  }

  /** The people, oldest first. */
  public List<Known> people() {
    return list().stream().filter(k -> k.rater().kind() == RaterKind.PERSON).toList();
  }

  /**
   * The rater's id; it is added where it is new, and settings that are given replace those kept.
   */
  public long id(Rater rater) {
    return workspace.write(c -> new RaterRows(c).id(rater));
  }
}
