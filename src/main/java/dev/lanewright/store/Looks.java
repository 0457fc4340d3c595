package dev.lanewright.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Looks at the splits of eval sets: whoever looks at a split spends it. */
public final class Looks {
  private static final String ALL = "all";

  private final Workspace workspace;

  /** Looks of the workspace. */
  public Looks(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * Notes a look, and tells how many different questions the split has answered, this one included.
   * A look at all splits counts for each.
   *
   * @param split {@code tune}, {@code calibrate}, {@code report} or {@code all}
   */
  public int look(long evalSet, String split, String policyHash, String policy, String baseline) {
    String now = Instant.now().toString();
    return workspace.write(
        c -> {
          Sql.update(
              c,
              "INSERT INTO look VALUES (?, ?, ?, ?, ?, ?, ?, 1)"
                  + " ON CONFLICT (evalset, split, policy_hash, baseline)"
                  + " DO UPDATE SET last = excluded.last, times = times + 1",
              evalSet,
              split,
              policyHash,
              baseline,
              policy,
              now,
              now);
          return count(c, evalSet, split);
        });
  }

  /** How many different questions the split has answered. */
  public int count(long evalSet, String split) {
    return workspace.read(c -> count(c, evalSet, split));
  }

  private static int count(Connection c, long evalSet, String split) throws SQLException {
    return Math.toIntExact(
        Sql.number(
            c,
            "SELECT count(*) FROM (SELECT DISTINCT policy_hash, baseline FROM look"
                + " WHERE evalset = ? AND (split = ? OR split = ?))",
            evalSet,
            split,
            ALL));
  }

  /** Every look at the set, oldest first. */
  public List<Look> list(long evalSet) {
    return workspace.read(
        c ->
            Sql.list(
                c,
                "SELECT split, policy_hash, policy, baseline, first, last, times FROM look"
                    + " WHERE evalset = ? ORDER BY first, split",
                Looks::row,
                evalSet));
  }

  private static Look row(ResultSet r) throws SQLException {
    return new Look(
        r.getString(1),
        r.getString(2),
        r.getString(3),
        r.getString(4),
        Instant.parse(r.getString(5)),
        Instant.parse(r.getString(6)),
        r.getInt(7));
  }
}
