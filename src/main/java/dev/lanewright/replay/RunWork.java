package dev.lanewright.replay;

import dev.lanewright.store.Attempts;
import dev.lanewright.store.Ledger;
import dev.lanewright.store.RunState;
import dev.lanewright.store.Runs;
import java.util.Iterator;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The work of one run: a feeder per provider, a thread per call. */
final class RunWork {
  /** Calls that wait for their next try while others go ahead, as a multiple of the concurrency. */
  private static final int WAITING = 4;

  private final ActiveRun run;
  private final CallSource calls;
  private final Ledger ledger;
  private final Attempts attempts;
  private final Runs runs;
  private final Executor threads;
  private final CallWork work;
  private final Phaser underWay = new Phaser(1);
  private @Nullable KnownCalls known;

  RunWork(
      ActiveRun run,
      CallSource calls,
      Caller caller,
      Ledger ledger,
      Attempts attempts,
      Runs runs,
      Executor threads,
      RandomGenerator random) {
    this.run = run;
    this.calls = calls;
    this.ledger = ledger;
    this.attempts = attempts;
    this.runs = runs;
    this.threads = threads;
    this.work = new CallWork(run, caller, ledger, random);
  }

  void run() {
    try {
      known = new KnownCalls(run, attempts, ledger, Set.of());
      var feeders = new CountDownLatch(calls.providers().size());
      for (String provider : calls.providers().keySet()) {
        threads.execute(
            () -> {
              try {
                feed(provider);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              } catch (RuntimeException e) {
                broken(e);
              } finally {
                feeders.countDown();
              }
            });
      }
      feeders.await();
      // Phasers hold 65,535 parties: calls register at most a few times the concurrency.
      underWay.arriveAndAwaitAdvance();
      run.end(natural());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      run.end(RunState.STOPPED);
    } catch (RuntimeException e) {
      broken(e);
      run.end(RunState.STOPPED);
    } finally {
      try {
        runs.end(run.id(), run.state());
      } catch (RuntimeException e) {
        broken(e);
      }
      run.released();
    }
  }

  private RunState natural() {
    RunProgress p = run.progress();
    for (LaneProgress lane : p.lanes()) {
      var dead = lane.state().dead();
      if (dead != null && p.ended() < p.calls()) {
        run.because(lane.provider() + ": " + dead.getMessage());
        return RunState.STOPPED;
      }
    }
    return RunState.DONE;
  }

  /** A defect, or a workspace that cannot be written: nothing more is paid for. */
  private void broken(Throwable thrown) {
    Throwable e =
        thrown instanceof CompletionException c && c.getCause() != null ? c.getCause() : thrown;
    System.getLogger(RunWork.class.getName()).log(System.Logger.Level.ERROR, "a run broke off", e);
    String words = e.getMessage();
    run.stop(RunState.STOPPED, words == null ? e.getClass().getSimpleName() : words);
  }

  private void feed(String provider) throws InterruptedException {
    var room = new Semaphore(run.settings().concurrency() * WAITING);
    Iterator<PlannedCall> planned = calls.of(provider);
    while (run.proceed() && planned.hasNext()) {
      PlannedCall call = planned.next();
      CallKey key = CallKey.of(call.sample(), run.plan().purpose(), call.request(), call.repeat());
      if (Objects.requireNonNull(known).answered(provider, call, key)) {
        continue;
      }
      if (run.lane(provider).dead() != null && call.fallbacks().isEmpty()) {
        // What is left can be gone on with when the provider answers again.
        return;
      }
      room.acquire();
      underWay.register();
      threads.execute(() -> make(provider, call, key, room));
    }
  }

  private void make(String provider, PlannedCall call, CallKey key, Semaphore room) {
    CompletableFuture<?> written;
    try {
      written = work.make(provider, call, key);
    } catch (RuntimeException e) {
      written = CompletableFuture.failedFuture(e);
    }
    var _ =
        written.whenComplete(
            (nothing, e) -> {
              if (e != null) {
                broken(e);
              }
              room.release();
              underWay.arriveAndDeregister();
            });
  }
}
