package dev.lanewright.store;

import dev.lanewright.evalset.reader.Rejected;
import java.util.List;

/** Rows that imports of an eval set put aside. */
public final class RejectedPages {
  private final Workspace workspace;

  /** Rejected rows of the workspace. */
  public RejectedPages(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Number of rows put aside over all files of the set. */
  public long count(long evalSet) {
    return workspace.read(
        c -> Sql.number(c, "SELECT sum(rejected) FROM import WHERE evalset = ?", evalSet));
  }

  /** Rows in the order they were met, files in the order of import. */
  public List<Rejected> page(long evalSet, long offset, int limit) {
    return workspace.read(
        c ->
            Sql.list(
                c,
                "SELECT r.file, r.line, r.reason FROM import i JOIN rejected r ON r.import = i.id"
                    + " WHERE i.evalset = ? ORDER BY r.import, r.n LIMIT ? OFFSET ?",
                r -> new Rejected(r.getString(1), r.getLong(2), r.getString(3)),
                evalSet,
                limit,
                offset));
  }
}
