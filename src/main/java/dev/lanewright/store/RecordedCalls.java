package dev.lanewright.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Goes through the ledger's ended attempts with what they asked and brought. */
public final class RecordedCalls {
  private static final String SELECT =
      "SELECT a.id, a.run, coalesce(s.key, ''), s.conversation, g.name, a.model, a.served,"
          + " a.provider_id, a.repeat, a.try, a.written, a.ended, a.state, a.kind, n.stop, a.input,"
          + " a.cached, a.cache_write, a.output, a.reasoning, a.cost, a.latency, a.first_token,"
          + " s.request, s.messages, t.text FROM attempt a"
          + " JOIN run r ON r.id = a.run"
          + " LEFT JOIN sample s ON s.id = a.sample"
          + " LEFT JOIN category g ON g.evalset = a.sample >> 32 AND g.code = s.category"
          + " LEFT JOIN model m ON m.evalset = a.sample >> 32 AND m.name = a.model"
          + " LEFT JOIN answer n ON n.sample = a.sample AND n.model = m.code"
          + " AND n.repeat = a.repeat AND n.attempt = a.id"
          + " LEFT JOIN answer_text t ON t.sample = n.sample AND t.model = n.model"
          + " AND t.repeat = n.repeat"
          + " WHERE a.state IN (1, 2) AND r.purpose = ?";

  private final Workspace workspace;

  /** The ledger of the workspace. */
  public RecordedCalls(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * Every ended attempt of a purpose, oldest first, one at a time.
   *
   * @param evalSet of runs of this set alone; -1 for all
   * @param run of this run alone; -1 for all
   */
  public void each(String purpose, long evalSet, long run, Consumer<RecordedCall> take) {
    String only = (evalSet < 0 ? "" : " AND r.evalset = ?") + (run < 0 ? "" : " AND a.run = ?");
    var values = new java.util.ArrayList<@Nullable Object>();
    values.add(purpose);
    if (evalSet >= 0) {
      values.add(evalSet);
    }
    if (run >= 0) {
      values.add(run);
    }
    workspace.read(
        c -> {
          Sql.each(
              c,
              SELECT + only + " ORDER BY a.id",
              r -> {
                take.accept(call(r));
                return true;
              },
              values.toArray());
          return 0;
        });
  }

  private static RecordedCall call(ResultSet r) throws SQLException {
    long ended = r.getLong(12);
    boolean open = r.wasNull();
    return new RecordedCall(
        r.getLong(1),
        r.getLong(2),
        r.getString(3),
        r.getString(4),
        r.getString(5),
        r.getString(6),
        r.getString(7),
        r.getString(8),
        r.getInt(9),
        r.getInt(10),
        Instant.ofEpochMilli(r.getLong(11)),
        open ? null : Instant.ofEpochMilli(ended),
        r.getInt(13) == AttemptState.FAILED.ordinal(),
        r.getString(14),
        r.getString(15),
        count(r, 16),
        count(r, 17),
        count(r, 18),
        count(r, 19),
        count(r, 20),
        amount(r, 21),
        amount(r, 22),
        amount(r, 23),
        MessageJson.read(r.getString(24), r.getString(25)),
        r.getString(26));
  }

  private static int count(ResultSet r, int column) throws SQLException {
    int value = r.getInt(column);
    return r.wasNull() ? -1 : value;
  }

  private static double amount(ResultSet r, int column) throws SQLException {
    double value = r.getDouble(column);
    return r.wasNull() ? Double.NaN : value;
  }
}
