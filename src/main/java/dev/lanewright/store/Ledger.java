package dev.lanewright.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Writes the ledger of paid attempts. A call is written before it is sent, and settled, with what
 * it brought, in one transaction.
 *
 * <p>Changes that arrive while a transaction is being committed go together into the next (group
 * commit), so that thousands a second share a few flushes of the disk. Each is flushed ({@code
 * synchronous = FULL}): an attempt whose row the disk forgot would be paid twice after a power cut.
 *
 * <p>Safe for use by many threads. A returned future ends when its change is on disk, or with a
 * {@link StoreException}.
 */
public final class Ledger {
  /** Most changes of one transaction: others wait no longer than these take. */
  private static final int GROUP = 1_024;

  /** A group of so many tells that others follow closely: it pays to wait for them. */
  private static final int BUSY = 24;

  /**
   * How long the next group gathers then. A commit and the waking of those who wait cost much the
   * same for 30 as for 100, and this is less than one flush of most disks.
   */
  private static final long GATHER = Duration.ofNanos(500_000).toNanos();

  private final Workspace workspace;
  private final Executor executor;
  private final InstantSource clock;
  private final LinkedTransferQueue<LedgerOp> queue = new LinkedTransferQueue<>();
  private final AtomicBoolean writing = new AtomicBoolean();
  private final Map<String, PreparedStatement> statements = new HashMap<>();

  /**
   * @param executor gives the writing a thread while there is something to write
   */
  public Ledger(Workspace workspace, Executor executor, InstantSource clock) {
    this.workspace = workspace;
    this.executor = executor;
    this.clock = clock;
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
    queue.add(op);
    wake();
    return op.done;
  }

  private void wake() {
    if (writing.compareAndSet(false, true)) {
      try {
        executor.execute(this::drain);
      } catch (RejectedExecutionException e) {
        writing.set(false);
        failAll(new StoreException(workspace.file() + " is closing; nothing more is written.", e));
      }
    }
  }

  private void drain() {
    var group = new ArrayList<LedgerOp>(GROUP);
    int before = 0;
    while (true) {
      if (before >= BUSY) {
        LockSupport.parkNanos(GATHER);
      }
      queue.drainTo(group, GROUP);
      before = group.size();
      if (group.isEmpty()) {
        writing.set(false);
        // Something may have come between the look and the flag.
        if (queue.isEmpty() || !writing.compareAndSet(false, true)) {
          return;
        }
        continue;
      }
      try {
        commit(group);
      } catch (Error e) {
        // Whoever waits must hear of it: a run would never end otherwise.
        var why = new StoreException(workspace.file() + " could not be written: " + e, e);
        group.forEach(op -> op.done.completeExceptionally(why));
        writing.set(false);
        failAll(why);
        throw e;
      }
      group.clear();
    }
  }

  /** All in one transaction; where that fails, each on its own, so that one spoils no other. */
  private void commit(List<LedgerOp> group) {
    long[] ids = new long[group.size()];
    try {
      transaction(group, ids);
      for (int i = 0; i < ids.length; i++) {
        group.get(i).done.complete(ids[i]);
      }
    } catch (RuntimeException e) {
      if (group.size() == 1) {
        group.getFirst().done.completeExceptionally(e);
      } else {
        group.forEach(op -> commit(List.of(op)));
      }
    }
  }

  private void transaction(List<LedgerOp> group, long[] ids) {
    Connection c = workspace.takeWriter();
    try {
      Sql.run(c, "PRAGMA synchronous = FULL");
      try {
        Transaction.run(
            c,
            connection -> {
              var batch = new LedgerBatch(connection, statements);
              for (int i = 0; i < ids.length; i++) {
                ids[i] = group.get(i).apply(batch);
              }
              batch.finish();
              return 0;
            });
      } finally {
        Sql.run(c, "PRAGMA synchronous = NORMAL");
      }
    } catch (SQLException e) {
      throw Problems.of(workspace.file(), e);
    } catch (WriteFailed e) {
      throw Problems.of(workspace.file(), e.sql());
    } finally {
      workspace.returnWriter();
    }
  }

  private void failAll(StoreException why) {
    for (LedgerOp op = queue.poll(); op != null; op = queue.poll()) {
      op.done.completeExceptionally(why);
    }
  }
}
