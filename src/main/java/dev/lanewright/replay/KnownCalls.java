package dev.lanewright.replay;

import dev.lanewright.store.AttemptState;
import dev.lanewright.store.Attempts;
import dev.lanewright.store.Effect;
import dev.lanewright.store.Ledger;
import dev.lanewright.store.RecordedReply;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells which calls of a run need not be made, by what the ledger knew when it began. */
final class KnownCalls {
  private final ActiveRun run;
  private final Attempts attempts;
  private final Ledger ledger;
  private final SettledCalls settled;
  private final Set<CallKey> own;
  private final Set<CallKey> givenUp = new HashSet<>();

  /**
   * @param own calls that waited in the run's own batches when it was gone on with: they are under
   *     way, or were counted when their results were read
   */
  KnownCalls(ActiveRun run, Attempts attempts, Ledger ledger, Set<CallKey> own) {
    this.own = own;
    this.run = run;
    this.attempts = attempts;
    this.ledger = ledger;
    this.settled = SettledCalls.load(attempts, run.plan().purpose());
    attempts.givenUp(
        run.id(),
        run.settings().retry().tries(),
        (id, sample, request, state) -> givenUp.add(CallKey.of(sample, request)));
  }

  /**
   * Whether the call need not be made: it is settled, or unknown, or asked before, or this very run
   * gave it up before it was resumed.
   */
  boolean answered(String provider, PlannedCall call, CallKey key) {
    AttemptState state = settled.of(key);
    if (state == null) {
      for (int i = 0; i < call.fallbacks().size() && state != AttemptState.SETTLED; i++) {
        state =
            settled.of(
                CallKey.of(
                    call.sample(), run.plan().purpose(), call.fallbacks().get(i), call.repeat()));
      }
    }
    if (state == AttemptState.SETTLED) {
      if (!own.contains(key)) {
        run.stats(provider).known.increment();
      }
      return true;
    }
    if (state == AttemptState.WRITTEN) {
      if (!own.contains(key)) {
        run.skipped();
      }
      return true;
    }
    if (state == AttemptState.UNKNOWN && !run.settings().repeatUnknown()) {
      run.skipped();
      return true;
    }
    if (!givenUp.isEmpty() && givenUp.contains(last(call, key))) {
      if (!own.contains(key)) {
        run.stats(provider).failed.increment();
      }
      return true;
    }
    return run.settings().useLedger() && copied(provider, call, key);
  }

  /** The request that is made last before the call is given up. */
  private CallKey last(PlannedCall call, CallKey key) {
    return call.fallbacks().isEmpty()
        ? key
        : CallKey.of(
            call.sample(), run.plan().purpose(), call.fallbacks().getLast(), call.repeat());
  }

  private boolean copied(String provider, PlannedCall call, CallKey key) {
    Long attempt = settled.sameRequest(key);
    RecordedReply reply = attempt == null ? null : attempts.reply(attempt);
    List<Effect> effects = reply == null ? null : call.sink().known(call, reply);
    if (effects == null) {
      return false;
    }
    ledger.apply(effects).join();
    run.stats(provider).known.increment();
    call.sink().written(call);
    return true;
  }
}
