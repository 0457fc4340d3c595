package dev.lanewright.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the batches of runs; {@link BatchEffects} writes them. */
public final class Batches {
  /** States of {@link BatchInfo.State#open}, for SQL. */
  static final String OPEN = "('SUBMITTING', 'RUNNING', 'CANCELING', 'ENDED')";

  private final Workspace workspace;

  /** The workspace's batches. */
  public Batches(Workspace workspace) {
    this.workspace = workspace;
  }

  /** The run's batches, oldest first. */
  public List<BatchInfo> list(long run) {
    return workspace.read(
        c ->
            Sql.list(
                c,
                "SELECT id, run, provider, model, tag, remote, state, items, succeeded, failed,"
                    + " expired, canceled, submitted, polled, expires, words FROM batch"
                    + " WHERE run = ? ORDER BY id",
                Batches::info,
                run));
  }

  /** A batch's items. */
  public List<BatchCall> calls(long batch) {
    return workspace.read(
        c ->
            Sql.list(
                c,
                "SELECT b.custom, a.id, a.sample, a.request, a.state, a.reserved FROM batch_call b"
                    + " JOIN attempt a ON a.id = b.attempt WHERE b.batch = ? ORDER BY a.id",
                r -> {
                  double reserved = r.getDouble(6);
                  return new BatchCall(
                      r.getString(1),
                      r.getLong(2),
                      r.getLong(3),
                      r.getBytes(4),
                      AttemptState.values()[r.getInt(5)],
                      r.wasNull() ? Double.NaN : reserved);
                },
                batch));
  }

  private static BatchInfo info(ResultSet r) throws SQLException {
    return new BatchInfo(
        r.getLong(1),
        r.getLong(2),
        r.getString(3),
        r.getString(4),
        r.getString(5),
        r.getString(6),
        BatchInfo.State.valueOf(r.getString(7)),
        r.getInt(8),
        r.getInt(9),
        r.getInt(10),
        r.getInt(11),
        r.getInt(12),
        Instant.ofEpochMilli(r.getLong(13)),
        instant(r, 14),
        instant(r, 15),
        r.getString(16));
  }

  private static @Nullable Instant instant(ResultSet r, int column) throws SQLException {
    long ms = r.getLong(column);
    return r.wasNull() ? null : Instant.ofEpochMilli(ms);
  }
}
