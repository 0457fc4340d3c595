package dev.lanewright.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.LockSupport;

/**
 * Writes the ledger of paid attempts. A call is written before it is sent, and settled, with what
 * it brought, in one transaction.
 *
 * <p>Changes that arrive while a transaction is being made go together into the next (group
 * commit), so that thousands a second share a few flushes of the disk. A change counts as written
 * when it is flushed: an attempt whose row the disk forgot would be paid twice after a power cut.
 *
 * <p>Safe for use by many threads. A returned future ends when its change is on disk, or with a
 * {@link StoreException}.
 */
public final class Ledger {
  /** Most changes of one transaction: others wait no longer than these take. */
  private static final int GROUP = 1_024;

  /** A group of so many tells that others follow closely: it pays to wait for them. */
  private static final int BUSY = 16;

  /**
   * Nanoseconds that the next group gathers then. A commit and the waking of those who wait cost
   * much the same for 30 as for 100, and this is no more than one flush of most disks.
   */
  private static final long GATHER = 1_000_000;

  private final Workspace workspace;
  private final InstantSource clock;
  private final Turns<LedgerOp> writing;
  private final Turns<Committed> flushing;
  private final LogFlush flush;
  private final Map<String, PreparedStatement> statements = new HashMap<>();

  /**
   * Changes that are committed and not flushed yet.
   *
   * @param ids what each is answered
   */
  private record Committed(List<LedgerOp> group, long[] ids) {}

  /**
   * @param executor gives the writing a thread while there is something to write, and the flushing
   *     another
   */
  public Ledger(Workspace workspace, Executor executor, InstantSource clock) {
    this.workspace = workspace;
    this.clock = clock;
    writing = new Turns<>(executor, GROUP, this::write);
    flushing = new Turns<>(executor, GROUP, this::flush);
    flush = new LogFlush(workspace.file());
  }

  /** Writes an attempt down; it may be sent once the future ends with its row's id. */
  public CompletableFuture<Long> write(NewAttempt attempt) {
    return add(new LedgerOp.Write(attempt, clock.millis()));
  }

  /** Settles an attempt together with what it brought. */
  public CompletableFuture<Long> settle(SettledAttempt settled, List<Effect> effects) {
    return add(new LedgerOp.Settle(settled, effects, clock.millis()));
  }

  /** Notes that an attempt failed, together with what follows from that. */
  public CompletableFuture<Long> fail(FailedAttempt failed, List<Effect> effects) {
    return add(new LedgerOp.Fail(failed, effects, clock.millis()));
  }

  /** Writes effects that no attempt paid for. */
  public CompletableFuture<Long> apply(List<Effect> effects) {
    return add(new LedgerOp.Plain(effects));
  }

  private CompletableFuture<Long> add(LedgerOp op) {
    try {
      writing.add(op);
    } catch (RejectedExecutionException e) {
      fail(writing.rest(), closing(e));
    }
    return op.done;
  }

  private void write(List<LedgerOp> group) {
    try {
      // By sample, as rows that stand together are written together.
      commit(group.stream().sorted(Comparator.comparingLong(LedgerOp::sample)).toList());
    } catch (Error e) {
      // Whoever waits must hear of it: a run would never end otherwise.
      var why = new StoreException(workspace.file() + " could not be written: " + e, e);
      fail(group, why);
      fail(writing.rest(), why);
      throw e;
    }
    if (group.size() >= BUSY) {
      LockSupport.parkNanos(GATHER);
    }
  }

  /** All in one transaction; where that fails, each on its own, so that one spoils no other. */
  private void commit(List<LedgerOp> group) {
    long[] ids = new long[group.size()];
    try {
      transaction(group, ids);
    } catch (RuntimeException e) {
      if (group.size() == 1) {
        fail(group, e);
      } else {
        group.forEach(op -> commit(List.of(op)));
      }
      return;
    }
    try {
      flushing.add(new Committed(group, ids));
    } catch (RejectedExecutionException e) {
      flushing.rest().forEach(c -> fail(c.group, closing(e)));
    }
  }

  private void transaction(List<LedgerOp> group, long[] ids) {
    Connection c = workspace.takeWriter();
    try {
      Transaction.run(
          c,
          connection -> {
            var batch = new LedgerBatch(connection, statements);
            batch.expect(
                group.stream()
                    .flatMap(op -> op.effects().stream())
                    .mapToLong(Effect::sample)
                    .filter(sample -> sample >= 0)
                    .sorted()
                    .toArray());
            for (int i = 0; i < ids.length; i++) {
              ids[i] = group.get(i).apply(batch);
            }
            batch.finish();
            return 0;
          });
    } catch (SQLException e) {
      throw Problems.of(workspace.file(), e);
    } catch (WriteFailed e) {
      throw Problems.of(workspace.file(), e.sql());
    } finally {
      workspace.returnWriter();
    }
  }

  private void flush(List<Committed> committed) {
    try {
      flush.run();
    } catch (IOException e) {
      var why =
          new StoreException(
              "%s could not be flushed to the disk: %s".formatted(workspace.file(), e.getMessage()),
              e);
      committed.forEach(c -> fail(c.group, why));
      return;
    }
    for (Committed c : committed) {
      for (int i = 0; i < c.ids.length; i++) {
        c.group.get(i).done.complete(c.ids[i]);
      }
    }
  }

  private StoreException closing(RejectedExecutionException e) {
    return new StoreException(workspace.file() + " is closing; nothing more is written.", e);
  }

  private static void fail(List<LedgerOp> group, RuntimeException why) {
    group.forEach(op -> op.done.completeExceptionally(why));
  }
}
