package dev.lanewright.replay;

import dev.lanewright.provider.call.BatchClients;
import dev.lanewright.provider.call.CallFailure;
import dev.lanewright.store.AttemptState;
import dev.lanewright.store.Attempts;
import dev.lanewright.store.BatchCall;
import dev.lanewright.store.BatchInfo;
import dev.lanewright.store.Batches;
import dev.lanewright.store.Ledger;
import dev.lanewright.store.RunState;
import dev.lanewright.store.Runs;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The work of one run in batches: what an earlier sitting handed in is taken up, what is left is
 * handed in, and all of it is looked at until it is over.
 */
final class BatchWork {
  private final ActiveRun run;
  private final Attempts attempts;
  private final Batches batches;
  private final Runs runs;
  private final Ledger ledger;
  private final BatchSettings settings;
  private final BatchPost post;
  private final BatchLook look;
  private final CallSource calls;

  BatchWork(
      ActiveRun run,
      CallSource calls,
      BatchClients clients,
      Ledger ledger,
      Attempts attempts,
      Batches batches,
      Runs runs,
      BatchSettings settings,
      InstantSource clock,
      RandomGenerator random) {
    this.run = run;
    this.calls = calls;
    this.attempts = attempts;
    this.batches = batches;
    this.runs = runs;
    this.ledger = ledger;
    this.settings = settings;
    this.post = new BatchPost(run, clients, ledger, batches, settings, clock, random);
    this.look = new BatchLook(run, calls, clients, ledger, batches, settings, clock);
  }

  void run() {
    run.calling(Thread.currentThread(), true);
    try {
      run.end(work());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      run.end(RunState.WAITING);
    } catch (CallFailure e) {
      run.failedAttempt(String.join(", ", calls.providers().keySet()), e, true, 0);
      run.because(e.getMessage() + (e.providerWords().isEmpty() ? "" : ": " + e.providerWords()));
      run.end(open().isEmpty() ? RunState.STOPPED : RunState.WAITING);
    } catch (RuntimeException e) {
      System.getLogger(BatchWork.class.getName())
          .log(System.Logger.Level.ERROR, "a run in batches broke off", e);
      run.because(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
      run.end(RunState.STOPPED);
    } finally {
      run.calling(Thread.currentThread(), false);
      try {
        runs.end(run.id(), run.state());
      } finally {
        run.released();
      }
    }
  }

  private RunState work() throws CallFailure, InterruptedException {
    var own = new HashSet<CallKey>();
    for (BatchInfo batch : open()) {
      for (BatchCall call : batches.calls(batch.id())) {
        if (call.state() == AttemptState.WRITTEN) {
          run.stats(batch.provider()).inFlight.incrementAndGet();
          own.add(CallKey.of(call.sample(), call.request()));
        }
      }
    }
    // First what is over: calls that expired in it are handed in anew with the rest.
    lookAtAll();
    if (!run.stopping()) {
      post.handIn(calls, new KnownCalls(run, attempts, ledger, own));
    }
    Duration pause = settings.firstLook();
    while (true) {
      boolean clear = lookAtAll();
      if (open().isEmpty()) {
        return over();
      }
      if (!settings.untilOver() || run.atOnce()) {
        run.because(
            clear
                ? "Its batches are at the provider. Go on with this run to fetch their results."
                : "A batch was being handed in when the program ended; whether its provider has it"
                    + " is not clear yet. Go on with this run later.");
        return RunState.WAITING;
      }
      run.restOrLeave(pause);
      pause = Duration.ofMillis(Math.min(settings.longestLook().toMillis(), 2 * pause.toMillis()));
    }
  }

  /** Returns whether it is known of every batch whether its provider has it. */
  private boolean lookAtAll() throws CallFailure, InterruptedException {
    boolean clear = true;
    for (BatchInfo batch : open()) {
      if (run.atOnce()) {
        return clear;
      }
      if (batch.state() == BatchInfo.State.SUBMITTING) {
        clear &= post.find(batch);
      } else {
        // A program that is closed sets both, the second first: what it handed in stays.
        look.at(batch, run.cancelled() && !run.atOnce());
      }
    }
    return clear;
  }

  private RunState over() {
    RunProgress p = run.progress();
    if (p.ended() < p.calls()) {
      run.because(
          "%,d calls brought nothing: they expired, were cancelled, or found no room in the budget."
                  .formatted(p.calls() - p.ended())
              + " Go on with this run to hand them in again.");
      return RunState.STOPPED;
    }
    return RunState.DONE;
  }

  private List<BatchInfo> open() {
    return batches.list(run.id()).stream().filter(b -> b.state().open()).toList();
  }
}
