package dev.lanewright.replay;

import dev.lanewright.provider.call.BatchClient;
import dev.lanewright.provider.call.BatchClients;
import dev.lanewright.provider.call.BatchHandle;
import dev.lanewright.provider.call.BatchItem;
import dev.lanewright.provider.call.BatchResult;
import dev.lanewright.provider.call.BatchState;
import dev.lanewright.provider.call.CallFailure;
import dev.lanewright.provider.call.RateLimits;
import dev.lanewright.store.BatchCall;
import dev.lanewright.store.BatchEffects;
import dev.lanewright.store.BatchInfo;
import dev.lanewright.store.Batches;
import dev.lanewright.store.Ledger;
import dev.lanewright.store.NewAttempt;
import dev.lanewright.store.RunState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Hands batches in, and finds those again whose handing in a crash broke off. */
final class BatchPost {
  private static final int TRIES = 4;

  /** A provider's clock may be so much behind. */
  private static final Duration SKEW = Duration.ofMinutes(5);

  private final ActiveRun run;
  private final BatchClients clients;
  private final Ledger ledger;
  private final Batches batches;
  private final BatchSettings settings;
  private final InstantSource clock;
  private final RandomGenerator random;

  BatchPost(
      ActiveRun run,
      BatchClients clients,
      Ledger ledger,
      Batches batches,
      BatchSettings settings,
      InstantSource clock,
      RandomGenerator random) {
    this.run = run;
    this.clients = clients;
    this.ledger = ledger;
    this.batches = batches;
    this.settings = settings;
    this.clock = clock;
    this.random = random;
  }

  /** The client of a provider. */
  static BatchClient client(BatchClients clients, String provider) throws CallFailure {
    return clients
        .batchOf(provider)
        .orElseThrow(
            () ->
                new CallFailure(
                    CallFailure.Kind.CONFIGURATION,
                    0,
                    provider + " has no batch interface that Lanewright knows; leave batches out",
                    "",
                    null,
                    RateLimits.NONE,
                    null));
  }

  /** Hands in every call that the ledger does not know, as far as the budget goes. */
  void handIn(CallSource calls, KnownCalls known) throws CallFailure, InterruptedException {
    for (String provider : calls.providers().keySet()) {
      BatchClient client = client(clients, provider);
      Map<String, List<PlannedCall>> waiting = new LinkedHashMap<>();
      Iterator<PlannedCall> planned = calls.of(provider);
      while (planned.hasNext() && run.proceed()) {
        PlannedCall call = planned.next();
        CallKey key = key(call);
        if (known.answered(provider, call, key)) {
          continue;
        }
        if (!run.budget().tryReserve(run.cost().most(call.request()))) {
          run.stop(
              RunState.STOPPED,
              "The budget does not hold the worst case of another call. Raise it to go on.");
          break;
        }
        List<PlannedCall> of =
            waiting.computeIfAbsent(call.request().model().name(), m -> new ArrayList<>());
        of.add(call);
        if (of.size() == client.limits().requests()) {
          handIn(client, provider, of);
          of.clear();
        }
      }
      for (List<PlannedCall> of : waiting.values()) {
        handIn(client, provider, of);
      }
    }
  }

  private CallKey key(PlannedCall call) {
    return CallKey.of(call.sample(), run.plan().purpose(), call.request(), call.repeat());
  }

  /** In as many batches as the provider's limit on bytes asks for. */
  private void handIn(BatchClient client, String provider, List<PlannedCall> calls)
      throws CallFailure, InterruptedException {
    List<BatchItem> items = new ArrayList<>();
    for (int i = 0; i < calls.size(); i++) {
      items.add(new BatchItem("i" + i, calls.get(i).request()));
    }
    int from = 0;
    for (List<BatchItem> part :
        items.isEmpty() ? List.<List<BatchItem>>of() : client.split(items)) {
      send(client, provider, calls.subList(from, from + part.size()));
      from += part.size();
    }
  }

  private void send(BatchClient client, String provider, List<PlannedCall> calls)
      throws CallFailure, InterruptedException {
    String tag = "lw" + run.id() + "_" + Long.toString(random.nextLong() >>> 1, 36);
    List<NewAttempt> rows = new ArrayList<>();
    List<BatchItem> items = new ArrayList<>();
    double reserved = 0;
    for (int i = 0; i < calls.size(); i++) {
      PlannedCall call = calls.get(i);
      String model = call.request().model().name();
      double worst = run.cost().most(call.request());
      reserved += Double.isNaN(worst) ? 0 : worst;
      rows.add(
          new NewAttempt(
              run.id(),
              call.sample(),
              model,
              call.place(),
              1,
              key(call).bytes(),
              worst,
              run.cost().version(model)));
      items.add(new BatchItem(tag + "-" + i, call.request()));
    }
    ledger.apply(List.of(BatchEffects.begin(provider, tag, rows, clock.instant()))).join();
    BatchInfo batch =
        batches.list(run.id()).stream().filter(b -> b.tag().equals(tag)).findFirst().orElseThrow();
    run.stats(provider).inFlight.addAndGet(items.size());
    for (int number = 1; ; number++) {
      try {
        BatchHandle handle = client.submit(items, tag, settings.timeout());
        ledger.apply(List.of(BatchEffects.handedIn(batch.id(), handle.id()))).join();
        return;
      } catch (CallFailure failure) {
        if (failure.kind().retryable()) {
          run.failedAttempt(provider, failure, false, 0);
        }
        if (failure.kind().maybeBilled()) {
          // It may be there: looked for later.
          return;
        }
        if (!failure.kind().retryable() || number == TRIES) {
          gone(batch, failure.providerWords(), reserved);
          throw failure;
        }
        Duration asked = failure.retryAfter();
        Duration usual = settings.firstLook().multipliedBy(number);
        run.rest(asked != null && asked.compareTo(usual) > 0 ? asked : usual);
      }
    }
  }

  private void gone(BatchInfo batch, String words, double reserved) {
    ledger.apply(List.of(BatchEffects.gone(batch.id(), words))).join();
    run.budget().settle(reserved, 0);
    run.stats(batch.provider()).inFlight.addAndGet(-batch.items());
  }

  /**
   * Looks for a batch whose id was never noted: by its tag where the provider keeps one, else by
   * its size and time, and, once it is over, by the ids in its results.
   *
   * @return whether it is known now what became of it
   */
  boolean find(BatchInfo batch) throws CallFailure, InterruptedException {
    BatchClient client = client(clients, batch.provider());
    Set<String> ours = new HashSet<>();
    batches.list(run.id()).forEach(b -> ours.add(String.valueOf(b.remote())));
    Instant from = batch.submitted().minus(SKEW);
    boolean unclear = clock.instant().isBefore(batch.submitted().plus(settings.grace()));
    for (BatchState state : client.recent(settings.timeout())) {
      Instant created = state.created();
      if (batch.tag().equals(state.tag())) {
        found(batch, state);
        return true;
      }
      boolean perhaps =
          state.tag() == null
              && !ours.contains(state.handle().id())
              && (created == null || created.isAfter(from));
      if (perhaps && state.phase().over()) {
        if (holds(client, state, batch)) {
          found(batch, state);
          return true;
        }
      } else if (perhaps && (state.total() < 0 || state.total() == batch.items())) {
        unclear = true;
      }
    }
    if (!unclear) {
      double reserved =
          batches.calls(batch.id()).stream()
              .mapToDouble(BatchCall::reservedUsd)
              .filter(usd -> !Double.isNaN(usd))
              .sum();
      gone(batch, "It never reached the provider.", reserved);
    }
    return !unclear;
  }

  private void found(BatchInfo batch, BatchState state) {
    ledger.apply(List.of(BatchEffects.handedIn(batch.id(), state.handle().id()))).join();
  }

  private boolean holds(BatchClient client, BatchState state, BatchInfo batch)
      throws CallFailure, InterruptedException {
    var met = new ArrayList<BatchResult>();
    List<BatchItem> first = BatchLook.probe(batch);
    client.results(state, first, settings.timeout(), met::add);
    return !met.isEmpty();
  }
}
