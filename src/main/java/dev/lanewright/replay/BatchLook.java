package dev.lanewright.replay;

import dev.lanewright.evalset.Message;
import dev.lanewright.provider.ModelEntry;
import dev.lanewright.provider.call.BatchClient;
import dev.lanewright.provider.call.BatchClients;
import dev.lanewright.provider.call.BatchHandle;
import dev.lanewright.provider.call.BatchItem;
import dev.lanewright.provider.call.BatchResult;
import dev.lanewright.provider.call.BatchState;
import dev.lanewright.provider.call.CallFailure;
import dev.lanewright.provider.call.ChatReply;
import dev.lanewright.provider.call.ChatRequest;
import dev.lanewright.provider.call.Usage;
import dev.lanewright.store.AttemptState;
import dev.lanewright.store.BatchCall;
import dev.lanewright.store.BatchEffects;
import dev.lanewright.store.BatchInfo;
import dev.lanewright.store.Batches;
import dev.lanewright.store.Effect;
import dev.lanewright.store.FailedAttempt;
import dev.lanewright.store.Ledger;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** Asks how far a batch is, and reads its results into the ledger once it is over. */
final class BatchLook {
  /** Results that are under way to the disk at once. */
  private static final int WAITING = 2_000;

  private final ActiveRun run;
  private final CallSource calls;
  private final BatchClients clients;
  private final Ledger ledger;
  private final Batches batches;
  private final BatchSettings settings;
  private final InstantSource clock;

  BatchLook(
      ActiveRun run,
      CallSource calls,
      BatchClients clients,
      Ledger ledger,
      Batches batches,
      BatchSettings settings,
      InstantSource clock) {
    this.run = run;
    this.calls = calls;
    this.clients = clients;
    this.ledger = ledger;
    this.batches = batches;
    this.settings = settings;
    this.clock = clock;
  }

  /** An item by whose id a batch's results are known. */
  static List<BatchItem> probe(BatchInfo batch) {
    var request =
        ChatRequest.of(ModelEntry.named(batch.model()), List.of(new Message("user", "any")), 1);
    return List.of(new BatchItem(batch.tag() + "-0", request));
  }

  /**
   * One look. A provider that cannot be reached now is asked again at the next.
   *
   * @param cancel whether to ask for an end
   */
  void at(BatchInfo batch, boolean cancel) throws CallFailure, InterruptedException {
    var handle = new BatchHandle(batch.provider(), Objects.requireNonNull(batch.remote()));
    try {
      BatchClient client = BatchPost.client(clients, batch.provider());
      if (cancel && batch.state() == BatchInfo.State.RUNNING) {
        client.cancel(handle, settings.timeout());
      }
      BatchState state = client.poll(handle, settings.timeout());
      ledger.apply(List.of(polled(batch, state))).join();
      if (state.phase().over()) {
        read(client, batch, state);
      }
    } catch (CallFailure failure) {
      if (!failure.kind().retryable()) {
        throw failure;
      }
      run.failedAttempt(batch.provider(), failure, false, 0);
    }
  }

  private Effect polled(BatchInfo batch, BatchState s) {
    BatchInfo.State state =
        s.phase().over()
            ? BatchInfo.State.ENDED
            : s.phase() == BatchState.Phase.CANCELING
                ? BatchInfo.State.CANCELING
                : BatchInfo.State.RUNNING;
    return BatchEffects.polled(
        batch.id(),
        state,
        s.succeeded(),
        s.failed(),
        s.expired(),
        s.canceled(),
        clock.instant(),
        s.expires(),
        s.words());
  }

  private void read(BatchClient client, BatchInfo batch, BatchState state)
      throws CallFailure, InterruptedException {
    Map<String, BatchCall> open = new HashMap<>();
    Map<CallKey, String> wanted = new HashMap<>();
    for (BatchCall call : batches.calls(batch.id())) {
      if (call.state() == AttemptState.WRITTEN) {
        open.put(call.custom(), call);
        wanted.put(CallKey.of(call.sample(), call.request()), call.custom());
      }
    }
    Map<String, PlannedCall> planned = planned(batch.provider(), wanted);
    List<BatchItem> items = new ArrayList<>();
    planned.forEach((custom, call) -> items.add(new BatchItem(custom, call.request())));
    var writing = new ArrayList<CompletableFuture<Long>>();
    if (state.phase() != BatchState.Phase.FAILED) {
      client.results(
          state,
          items,
          settings.timeout(),
          result -> {
            BatchCall call = open.remove(result.customId());
            PlannedCall of = planned.get(result.customId());
            if (call != null && of != null) {
              writing.add(ended(batch, call, of, result));
            }
            if (writing.size() >= WAITING) {
              writing.forEach(CompletableFuture::join);
              writing.clear();
            }
          });
    }
    writing.forEach(CompletableFuture::join);
    for (BatchCall call : open.values()) {
      // No result: it was not reached, and not billed.
      nothing(batch, call, state.phase().name(), state.words());
    }
    ledger.apply(List.of(BatchEffects.done(batch.id()))).join();
  }

  private Map<String, PlannedCall> planned(String provider, Map<CallKey, String> wanted) {
    Map<String, PlannedCall> found = new HashMap<>();
    Iterator<PlannedCall> all = calls.of(provider);
    while (all.hasNext() && found.size() < wanted.size()) {
      PlannedCall call = all.next();
      String custom =
          wanted.get(
              CallKey.of(call.sample(), run.plan().purpose(), call.request(), call.repeat()));
      if (custom != null) {
        found.put(custom, call);
      }
    }
    return found;
  }

  private CompletableFuture<Long> ended(
      BatchInfo batch, BatchCall call, PlannedCall planned, BatchResult result) {
    ChatReply reply = result.reply();
    if (reply != null) {
      return settle(batch, call, planned, reply);
    }
    CallFailure failure = Objects.requireNonNull(result.failure());
    boolean over =
        result.end() == BatchResult.End.FAILED && failure.kind() == CallFailure.Kind.REFUSED;
    double risk =
        result.end() == BatchResult.End.FAILED && failure.kind().maybeBilled()
            ? call.reservedUsd()
            : 0;
    run.failedAttempt(batch.provider(), failure, over, risk);
    run.budget().settle(call.reservedUsd(), risk);
    LaneStats stats = run.stats(batch.provider());
    stats.inFlight.decrementAndGet();
    if (over) {
      stats.failed.increment();
    }
    String words =
        failure.providerWords().isEmpty() ? failure.getMessage() : failure.providerWords();
    List<Effect> effects = over ? planned.sink().failed(planned, failure) : List.of();
    return ledger
        .fail(
            new FailedAttempt(
                call.attempt(), risk, failure.status(), failure.kind().name(), words + ""),
            effects)
        .whenComplete(
            (id, e) -> {
              if (e == null && over) {
                planned.sink().written(planned);
              }
            });
  }

  private CompletableFuture<Long> settle(
      BatchInfo batch, BatchCall call, PlannedCall planned, ChatReply reply) {
    Usage usage = reply.usage();
    double cost = run.cost().usd(batch.model(), usage);
    double risk = usage.known() ? 0 : call.reservedUsd();
    List<Effect> effects =
        planned
            .sink()
            .settled(new Sink.Settled(planned, batch.model(), reply, cost, call.attempt()));
    LaneStats stats = run.stats(batch.provider());
    stats.inFlight.decrementAndGet();
    stats.done.increment();
    stats.input.add(Math.max(0, usage.allInput()));
    stats.output.add(Math.max(0, usage.output()));
    run.budget().settle(call.reservedUsd(), Double.isNaN(cost) ? risk : cost);
    if (Double.isNaN(cost)) {
      run.unpricedReply();
      run.risk(risk);
    } else {
      stats.settledUsd.add(cost);
    }
    return ledger
        .settle(SettledRow.of(call.attempt(), cost, risk, reply), effects)
        .whenComplete(
            (id, e) -> {
              if (e == null) {
                planned.sink().written(planned);
              }
            });
  }

  private void nothing(BatchInfo batch, BatchCall call, String kind, String words) {
    run.budget().settle(call.reservedUsd(), 0);
    run.stats(batch.provider()).inFlight.decrementAndGet();
    ledger.fail(new FailedAttempt(call.attempt(), 0, 0, kind, words), List.of()).join();
  }
}
