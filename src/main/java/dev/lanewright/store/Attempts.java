package dev.lanewright.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the ledger. */
public final class Attempts {
  private static final String SELECT =
      "SELECT a.id, a.run, a.state, a.sample, coalesce(s.key, ''), a.model, a.repeat, a.try,"
          + " a.written, a.ended, a.reserved, a.cost, a.risk, a.input, a.output, a.latency,"
          + " a.status, a.kind, a.words FROM attempt a LEFT JOIN sample s ON s.id = a.sample";

  private final Workspace workspace;

  /** The workspace's ledger. */
  public Attempts(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Takes what identifies an attempt's call. */
  @FunctionalInterface
  public interface Visitor {
    /**
     * One attempt.
     *
     * @param request 16 bytes, as in {@link NewAttempt}
     */
    void attempt(long id, long sample, byte[] request, AttemptState state);
  }

  /**
   * Every settled or unknown attempt of a purpose, and every written one that waits in a batch,
   * oldest first.
   */
  public void each(String purpose, Visitor visitor) {
    workspace.read(
        c -> {
          Sql.each(
              c,
              "SELECT a.id, a.sample, a.request, a.state FROM attempt a"
                  + " WHERE (a.state IN (1, 3) OR (a.state = 0 AND a.id IN (SELECT attempt FROM"
                  + " batch_call))) AND a.run IN (SELECT id FROM run WHERE purpose = ?)"
                  + " ORDER BY a.id",
              r -> {
                visitor.attempt(
                    r.getLong(1), r.getLong(2), r.getBytes(3), AttemptState.values()[r.getInt(4)]);
                return true;
              },
              purpose);
          return 0;
        });
  }

  /**
   * The failed attempts of a run after which its call was given up: the request was refused, or it
   * was the last try.
   *
   * @param tries how many a call has
   */
  public void givenUp(long run, int tries, Visitor visitor) {
    workspace.read(
        c -> {
          Sql.each(
              c,
              "SELECT id, sample, request FROM attempt"
                  + " WHERE run = ? AND state = 2 AND (kind = 'REFUSED' OR try >= ?)",
              r -> {
                visitor.attempt(r.getLong(1), r.getLong(2), r.getBytes(3), AttemptState.FAILED);
                return true;
              },
              run,
              tries);
          return 0;
        });
  }

  /**
   * A page of a run's attempts, newest first.
   *
   * @param before only lines with a lower id, so that new ones do not move the pages; {@link
   *     Long#MAX_VALUE} for all
   * @param state only these, or null for all
   * @param from 0-based number of the page's first line
   */
  public List<AttemptRow> page(
      long run, long before, @Nullable AttemptState state, int from, int limit) {
    var values = new ArrayList<@Nullable Object>(List.of(run, before));
    String only = "";
    if (state != null) {
      only = " AND a.state = ?";
      values.add(state.ordinal());
    }
    values.add(limit);
    values.add(from);
    return list(
        SELECT + " WHERE a.run = ? AND a.id < ?" + only + " ORDER BY a.id DESC LIMIT ? OFFSET ?",
        values.toArray());
  }

  /** How many attempts a run has, in that state or, for null, in all, and the newest one's id. */
  public Extent extent(long run, @Nullable AttemptState state) {
    return workspace.read(
        c ->
            Sql.first(
                    c,
                    "SELECT count(*), coalesce(max(id), 0) FROM attempt WHERE run = ?"
                        + (state == null ? "" : " AND state = " + state.ordinal()),
                    r -> new Extent(r.getInt(1), r.getLong(2)),
                    run)
                .orElse(new Extent(0, 0)));
  }

  /**
   * How much there is.
   *
   * @param newest id of the newest attempt, 0 for none
   */
  public record Extent(int attempts, long newest) {}

  /**
   * Failed attempts of one cause.
   *
   * @param words the provider's words
   */
  public record Cause(String model, String kind, int status, String words, int attempts) {}

  /** Why attempts of a run failed, most frequent first, at most 200 causes. */
  public List<Cause> causes(long run) {
    return workspace.read(
        c ->
            Sql.list(
                c,
                "SELECT model, kind, status, coalesce(words, ''), count(*) FROM attempt"
                    + " WHERE run = ? AND state = 2 GROUP BY model, kind, status, words"
                    + " ORDER BY 5 DESC LIMIT 200",
                r ->
                    new Cause(
                        r.getString(1), r.getString(2), r.getInt(3), r.getString(4), r.getInt(5)),
                run));
  }

  /** Unknown attempts of runs of the set whose call was not answered since, oldest first. */
  public List<AttemptRow> unknown(long evalSet) {
    return list(
        SELECT
            + " WHERE a.state = 3 AND a.run IN (SELECT id FROM run WHERE evalset = ?)"
            + " AND NOT EXISTS (SELECT 1 FROM attempt b WHERE b.run = a.run AND b.id > a.id"
            + " AND b.sample = a.sample AND b.request = a.request AND b.state = 1)"
            + " ORDER BY a.id",
        evalSet);
  }

  /**
   * What a settled attempt for an answer brought, for another sample that asks the same; null when
   * its answer is no longer recorded.
   */
  public @Nullable RecordedReply reply(long attempt) {
    return workspace
        .read(
            c ->
                Sql.first(
                    c,
                    "SELECT t.text, a.input, a.output, a.cost, a.latency, n.logprob, n.stop,"
                        + " n.tools, a.model FROM attempt a"
                        + " JOIN model m ON m.evalset = a.sample >> 32 AND m.name = a.model"
                        + " JOIN answer n ON n.sample = a.sample AND n.model = m.code"
                        + " AND n.repeat = a.repeat AND n.attempt = a.id"
                        + " JOIN answer_text t ON t.sample = n.sample AND t.model = n.model"
                        + " AND t.repeat = n.repeat WHERE a.id = ? AND t.text IS NOT NULL",
                    r ->
                        new RecordedReply(
                            attempt,
                            r.getString(1),
                            tokens(r, 2),
                            tokens(r, 3),
                            orNaN(r, 4),
                            orNaN(r, 5),
                            orNaN(r, 6),
                            r.getString(7),
                            r.getString(8),
                            r.getString(9)),
                    attempt))
        .orElse(null);
  }

  private List<AttemptRow> list(String sql, @Nullable Object... values) {
    return workspace.read((Connection c) -> Sql.list(c, sql, Attempts::row, values));
  }

  private static AttemptRow row(ResultSet r) throws SQLException {
    long ended = r.getLong(10);
    boolean open = r.wasNull();
    return new AttemptRow(
        r.getLong(1),
        r.getLong(2),
        AttemptState.values()[r.getInt(3)],
        r.getLong(4),
        r.getString(5),
        r.getString(6),
        r.getInt(7),
        r.getInt(8),
        Instant.ofEpochMilli(r.getLong(9)),
        open ? null : Instant.ofEpochMilli(ended),
        orNaN(r, 11),
        orNaN(r, 12),
        orNaN(r, 13),
        tokens(r, 14),
        tokens(r, 15),
        orNaN(r, 16),
        r.getInt(17),
        r.getString(18),
        r.getString(19));
  }

  private static int tokens(ResultSet r, int column) throws SQLException {
    int tokens = r.getInt(column);
    return r.wasNull() ? -1 : tokens;
  }

  private static double orNaN(ResultSet r, int column) throws SQLException {
    double value = r.getDouble(column);
    return r.wasNull() ? Double.NaN : value;
  }
}
