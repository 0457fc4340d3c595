package dev.lanewright.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs of calls, and what they cost. */
public final class Runs {
  private static final String SELECT =
      "SELECT id, evalset, purpose, title, plan, budget, calls, state, started, ended FROM run";

  private final Workspace workspace;
  private final InstantSource clock;

  /** Runs of the workspace. */
  public Runs(Workspace workspace, InstantSource clock) {
    this.workspace = workspace;
    this.clock = clock;
  }

  /**
   * Notes a run that begins now, in this program; returns its id.
   *
   * @throws StoreException when another program runs the same for this set: two that do not know of
   *     one another would pay for the same calls twice
   */
  public long begin(NewRun run) {
    return workspace.write(
        c -> {
          alone(c, run.evalSet(), run.purpose());
          long id = Sql.number(c, "SELECT max(id) FROM run") + 1;
          Sql.update(
              c,
              "INSERT INTO run (id, evalset, purpose, title, plan, list, budget, calls, state,"
                  + " owner, started) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
              id,
              run.evalSet(),
              run.purpose(),
              run.title(),
              run.plan(),
              run.list(),
              known(run.budgetUsd()),
              run.calls(),
              RunState.RUNNING.name(),
              workspace.owner(),
              clock.millis());
          return id;
        });
  }

  /**
   * Goes on with a run in this program.
   *
   * @param budgetUsd most that it may spend in all, NaN for no limit
   * @throws StoreException as {@link #begin}, and when the run is under way
   */
  public void resume(long id, double budgetUsd) {
    workspace.write(
        c -> {
          RunInfo info =
              Sql.first(c, SELECT + " WHERE id = ?", r -> info(c, r), id)
                  .orElseThrow(() -> new StoreException("There is no such run."));
          if (info.state() == RunState.RUNNING) {
            throw new StoreException("Run " + id + " is under way.");
          }
          alone(c, info.evalSet(), info.purpose());
          return Sql.update(
              c,
              "UPDATE run SET state = ?, owner = ?, budget = ?, ended = NULL WHERE id = ?",
              RunState.RUNNING.name(),
              workspace.owner(),
              known(budgetUsd),
              id);
        });
  }

  /** Refuses where a program other than this one is at the same work. */
  private void alone(Connection c, long evalSet, String purpose) throws SQLException {
    Sql.each(
        c,
        "SELECT id, owner, title, started FROM run WHERE state = 'RUNNING' AND evalset = ?"
            + " AND purpose = ?",
        r -> {
          String owner = r.getString(2);
          if (!owner.equals(workspace.owner()) && workspace.alive(owner)) {
            throw new StoreException(
                "Another program works on this eval set now: run %d, \"%s\" (process %s, since %s)."
                        .formatted(
                            r.getLong(1),
                            r.getString(3),
                            owner.substring(0, owner.indexOf(':')),
                            Instant.ofEpochMilli(r.getLong(4)))
                    + " Both would pay for the same calls: wait until it has ended, or end it"
                    + " there.");
          }
          return true;
        },
        evalSet,
        purpose);
  }

  /**
   * Notes how a run ended; attempts that never ended are unknown from now on. While batches of it
   * are at their providers it waits, however it ended.
   */
  public void end(long id, RunState state) {
    workspace.write(c -> end(c, id, state));
  }

  private int end(Connection c, long id, RunState state) throws SQLException {
    boolean batches =
        Sql.number(c, "SELECT count(*) FROM batch WHERE run = ? AND state IN " + Batches.OPEN, id)
            > 0;
    Sql.update(
        c,
        "UPDATE run SET state = ?, ended = ? WHERE id = ?",
        (batches ? RunState.WAITING : state).name(),
        clock.millis(),
        id);
    // What is in a batch is not lost: the provider tells what became of it.
    return Sql.update(
        c,
        "UPDATE attempt SET state = 3, risk = reserved WHERE run = ? AND state = 0"
            + " AND id NOT IN (SELECT c.attempt FROM batch_call c JOIN batch b ON b.id = c.batch"
            + " WHERE b.run = ? AND b.state IN "
            + Batches.OPEN
            + ")",
        id,
        id);
  }

  /**
   * Finds runs whose program has ended: they are interrupted, and their attempts under way are
   * unknown from now on. Runs of programs that are at work stay as they are.
   *
   * @return how many attempts became unknown
   */
  public int sweep() {
    boolean any =
        workspace.read(c -> Sql.number(c, "SELECT count(*) FROM run WHERE state = 'RUNNING'") > 0);
    return any ? workspace.write(this::sweep) : 0;
  }

  private int sweep(Connection c) throws SQLException {
    int found = 0;
    List<Long> dead =
        Sql.list(
                c,
                "SELECT id, owner FROM run WHERE state = 'RUNNING'",
                r -> workspace.alive(r.getString(2)) ? -1L : r.getLong(1))
            .stream()
            .filter(id -> id >= 0)
            .toList();
    for (long id : dead) {
      found += end(c, id, RunState.INTERRUPTED);
    }
    return found;
  }

  /** Runs of the set, newest first. */
  public List<RunInfo> list(long evalSet, int limit) {
    return workspace.read(
        c ->
            Sql.list(
                c,
                SELECT + " WHERE evalset = ? ORDER BY id DESC LIMIT ?",
                r -> info(c, r),
                evalSet,
                limit));
  }

  /** The run, or null. */
  public @Nullable RunInfo get(long id) {
    return workspace
        .read(c -> Sql.first(c, SELECT + " WHERE id = ?", r -> info(c, r), id))
        .orElse(null);
  }

  /** The planned calls as its maker packed them, or null. */
  public byte @Nullable [] calls(long id) {
    return workspace
        .read(c -> Sql.first(c, "SELECT list FROM run WHERE id = ?", r -> r.getBytes(1), id))
        .orElse(null);
  }

  /** What the run's attempts came to. */
  public RunMoney money(long id) {
    return workspace.read(c -> money(c, id));
  }

  /** USD billed and perhaps billed, in all runs, from that time on. */
  public double spentSince(Instant from) {
    double[] usd = {0};
    workspace.read(
        c -> {
          // Attempts are in the order of time: the newest suffice.
          Sql.each(
              c,
              "SELECT written, coalesce(cost, 0) + coalesce(risk, 0)"
                  + " + CASE WHEN state = 0 THEN coalesce(reserved, 0) ELSE 0 END"
                  + " FROM attempt ORDER BY id DESC",
              r -> {
                boolean since = r.getLong(1) >= from.toEpochMilli();
                usd[0] += since ? r.getDouble(2) : 0;
                return since;
              });
          return 0;
        });
    return usd[0];
  }

  private static RunInfo info(Connection c, ResultSet r) throws SQLException {
    long set = r.getLong(2);
    boolean gone = r.wasNull();
    double budget = r.getDouble(6);
    boolean unlimited = r.wasNull();
    long ended = r.getLong(10);
    boolean open = r.wasNull();
    return new RunInfo(
        r.getLong(1),
        gone ? -1 : set,
        r.getString(3),
        r.getString(4),
        r.getString(5),
        unlimited ? Double.NaN : budget,
        r.getInt(7),
        RunState.valueOf(r.getString(8)),
        Instant.ofEpochMilli(r.getLong(9)),
        open ? null : Instant.ofEpochMilli(ended),
        money(c, r.getLong(1)));
  }

  private static RunMoney money(Connection c, long run) throws SQLException {
    long[] counts = new long[4];
    long[] unpriced = {0};
    double[] usd = new double[3];
    Sql.each(
        c,
        "SELECT state, count(*), total(cost), total(risk),"
            + " total(CASE WHEN state = 0 THEN reserved END),"
            + " sum(state = 1 AND cost IS NULL) FROM attempt WHERE run = ? GROUP BY state",
        r -> {
          counts[r.getInt(1)] = r.getLong(2);
          usd[0] += r.getDouble(3);
          usd[1] += r.getDouble(4);
          usd[2] += r.getDouble(5);
          unpriced[0] += r.getLong(6);
          return true;
        },
        run);
    return new RunMoney(
        counts[AttemptState.SETTLED.ordinal()],
        counts[AttemptState.FAILED.ordinal()],
        counts[AttemptState.UNKNOWN.ordinal()],
        counts[AttemptState.WRITTEN.ordinal()],
        unpriced[0],
        usd[0],
        usd[1],
        usd[2]);
  }

  private static @Nullable Double known(double value) {
    return Double.isNaN(value) ? null : value;
  }
}
