package dev.lanewright.replay;

import dev.lanewright.provider.call.CallFailure;
import dev.lanewright.provider.call.ChatReply;
import dev.lanewright.provider.call.ChatRequest;
import dev.lanewright.provider.call.RateLimits;
import dev.lanewright.provider.call.Usage;
import dev.lanewright.store.Effect;
import dev.lanewright.store.FailedAttempt;
import dev.lanewright.store.Ledger;
import dev.lanewright.store.NewAttempt;
import dev.lanewright.store.RunState;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Makes one call: tries, pauses, fallbacks, each attempt in the ledger and the budget. */
final class CallWork {
  private static final CompletableFuture<?> WRITTEN = CompletableFuture.completedFuture(null);

  private final ActiveRun run;
  private final Caller caller;
  private final Ledger ledger;
  private final RandomGenerator random;

  CallWork(ActiveRun run, Caller caller, Ledger ledger, RandomGenerator random) {
    this.run = run;
    this.caller = caller;
    this.ledger = ledger;
    this.random = random;
  }

  /** How the tries of one model ended. */
  private enum End {
    ANSWERED,
    /** Given up; the next model may be asked. */
    FAILED,
    /** The run ends: the call stays to be made. */
    STOPPED
  }

  /**
   * Makes the call to its end. Returns early, without a trace, where the run stops.
   *
   * @param key of the call's own request
   * @return ends when the ledger has what the call brought
   */
  CompletableFuture<?> make(String provider, PlannedCall call, CallKey key) {
    List<ChatRequest> others = call.fallbacks();
    try {
      Tried tried = ask(provider, call, call.request(), key, others.isEmpty());
      for (int i = 0; i < others.size() && tried.end() == End.FAILED; i++) {
        ChatRequest other = others.get(i);
        CallKey its = CallKey.of(call.sample(), run.plan().purpose(), other, call.repeat());
        tried = ask(provider, call, other, its, i == others.size() - 1);
      }
      return tried.written();
    } catch (InterruptedException e) {
      // Broken off: what was in flight is in the ledger as such.
      Thread.currentThread().interrupt();
      return WRITTEN;
    }
  }

  private Tried ask(String first, PlannedCall call, ChatRequest request, CallKey key, boolean last)
      throws InterruptedException {
    String provider = request.model().provider();
    String model = request.model().name();
    Lane lane = run.lane(provider);
    long deadline = System.nanoTime() + run.settings().retry().totalTimeout().toNanos();
    int input = CallCost.mostInputTokens(request);
    double worst = run.cost().usd(model, input, request.maxOutputTokens());
    int tokens = request.maxOutputTokens() + input / 4;
    for (int number = 1; ; number++) {
      if (!run.proceed()) {
        return Tried.STOPPED;
      }
      Lane.Grant grant = lane.acquire(model, tokens, !last, run::stopping);
      if (grant != Lane.Grant.GO) {
        return new Tried(refused(grant, last), null, WRITTEN);
      }
      Tried tried;
      try (var place = new Place(lane)) {
        if (run.isPaused()) {
          number--;
          continue;
        }
        Budget.Answer money = run.budget().reserve(worst);
        if (money != Budget.Answer.RESERVED) {
          noMoney(money);
          return Tried.STOPPED;
        }
        tried = attempt(first, call, request, key, worst, number, last, deadline, place);
      }
      if (tried.end() != null) {
        return tried;
      }
      run.rest(Objects.requireNonNull(tried.pause()));
    }
  }

  /** A place among the calls in flight, given back once. */
  private static final class Place implements AutoCloseable {
    private final Lane lane;
    private boolean free;

    Place(Lane lane) {
      this.lane = lane;
    }

    @Override
    public void close() {
      if (!free) {
        free = true;
        lane.done();
      }
    }
  }

  /** Where a provider is given up, the call stays to be made, unless another model can answer. */
  private static End refused(Lane.Grant grant, boolean last) {
    return grant == Lane.Grant.STOPPED || last ? End.STOPPED : End.FAILED;
  }

  private void noMoney(Budget.Answer answer) {
    if (answer == Budget.Answer.EXHAUSTED) {
      run.stop(
          RunState.STOPPED,
          "The budget does not hold the worst case of another call. Raise it to go on.");
    }
  }

  /**
   * How one attempt ended.
   *
   * @param end null: try again
   * @param pause before the next try, null where there is none
   * @param written ends when the ledger has what it brought
   */
  private record Tried(@Nullable End end, @Nullable Duration pause, CompletableFuture<?> written) {
    static final Tried STOPPED = new Tried(End.STOPPED, null, WRITTEN);
  }

  private Tried attempt(
      String first,
      PlannedCall call,
      ChatRequest request,
      CallKey key,
      double worst,
      int number,
      boolean last,
      long deadline,
      Place place)
      throws InterruptedException {
    String provider = request.model().provider();
    String model = request.model().name();
    double spent = 0;
    boolean replied = false;
    run.stats(provider).hold(worst);
    try {
      long id =
          ledger
              .write(
                  new NewAttempt(
                      run.id(),
                      call.sample(),
                      model,
                      call.place(),
                      number,
                      key.bytes(),
                      worst,
                      run.cost().version(model)))
              .join();
      if (number > 1) {
        run.stats(provider).retried.increment();
      }
      spent = worst;
      try {
        ChatReply reply = send(request, deadline, place);
        replied = true;
        return new Tried(End.ANSWERED, null, settle(first, call, request, reply, id, worst));
      } catch (CallFailure failure) {
        Duration pause = retry(failure, number, deadline);
        spent = failure.kind().maybeBilled() ? worst : 0;
        fail(first, call, provider, failure, id, spent, pause == null, last);
        return new Tried(pause == null ? End.FAILED : null, pause, WRITTEN);
      } catch (InterruptedException e) {
        var broken =
            new CallFailure(
                CallFailure.Kind.BROKEN, 0, "You broke it off.", "", null, RateLimits.NONE, e);
        fail(first, call, provider, broken, id, worst, false, false);
        throw e;
      }
    } finally {
      run.stats(provider).hold(-worst);
      if (!replied) {
        run.budget().settle(worst, spent);
      }
    }
  }

  /**
   * Sends it and waits for the reply. Its place is free from then on: the next call need not wait
   * until this one's reply is on disk.
   */
  private ChatReply send(ChatRequest request, long deadline, Place place)
      throws CallFailure, InterruptedException {
    String model = request.model().name();
    Lane lane = run.lane(request.model().provider());
    LaneStats stats = run.stats(request.model().provider());
    stats.inFlight.incrementAndGet();
    run.calling(Thread.currentThread(), true);
    long sentAt = System.nanoTime();
    try {
      if (run.atOnce()) {
        throw new InterruptedException();
      }
      ChatReply reply = caller.call(request, timeout(deadline));
      lane.succeeded(model, reply.limits());
      return reply;
    } catch (CallFailure failure) {
      lane.failed(model, failure, sentAt);
      throw failure;
    } finally {
      run.calling(Thread.currentThread(), false);
      stats.inFlight.decrementAndGet();
      place.close();
    }
  }

  private Duration timeout(long deadline) {
    Duration left = Duration.ofNanos(Math.max(1_000_000, deadline - System.nanoTime()));
    Duration one = run.settings().retry().attemptTimeout();
    return left.compareTo(one) < 0 ? left : one;
  }

  /** How long to wait before the next try; null when there is none. */
  private @Nullable Duration retry(CallFailure failure, int number, long deadline) {
    RetryRules rules = run.settings().retry();
    if (!failure.kind().retryable() || number >= rules.tries()) {
      return null;
    }
    Duration pause = rules.pause(number, failure.retryAfter(), random);
    return System.nanoTime() + pause.toNanos() < deadline ? pause : null;
  }

  /**
   * Hands the reply to the ledger and does not wait for the disk: a thread per call that sleeps
   * once more is a good part of what a call costs. What follows from it follows when it is written.
   */
  private CompletableFuture<?> settle(
      String first, PlannedCall call, ChatRequest request, ChatReply reply, long id, double worst) {
    String model = request.model().name();
    Usage usage = reply.usage();
    double cost = run.cost().usd(model, usage);
    // A provider that tells no usage may have billed anything up to the worst case.
    double risk = usage.known() ? 0 : worst;
    run.budget().settle(worst, Double.isNaN(cost) ? risk : cost);
    List<Effect> effects = call.sink().settled(new Sink.Settled(call, model, reply, cost, id));
    return ledger
        .settle(SettledRow.of(id, cost, risk, reply), effects)
        .thenRun(
            () -> {
              LaneStats stats = run.stats(request.model().provider());
              run.stats(first).done.increment();
              stats.input.add(Math.max(0, usage.allInput()));
              stats.output.add(Math.max(0, usage.output()));
              if (Double.isNaN(cost)) {
                run.unpricedReply();
                run.risk(risk);
              } else {
                stats.settledUsd.add(cost);
              }
              call.sink().written(call);
            });
  }

  private void fail(
      String first,
      PlannedCall call,
      String provider,
      CallFailure failure,
      long id,
      double risk,
      boolean over,
      boolean last) {
    boolean givenUp = over && last && !stopsLane(failure);
    List<Effect> effects = givenUp ? call.sink().failed(call, failure) : List.of();
    ledger
        .fail(
            new FailedAttempt(id, risk, failure.status(), failure.kind().name(), words(failure)),
            effects)
        .join();
    run.failedAttempt(provider, failure, over && last, risk);
    if (givenUp) {
      run.stats(first).failed.increment();
      call.sink().written(call);
    }
  }

  /** A failure that says nothing of this call: it stays to be made. */
  private static boolean stopsLane(CallFailure failure) {
    return switch (failure.kind()) {
      case AUTH, QUOTA, CONFIGURATION -> true;
      default -> false;
    };
  }

  private static String words(CallFailure failure) {
    return failure.providerWords().isEmpty()
        ? Objects.requireNonNullElse(failure.getMessage(), "")
        : failure.providerWords();
  }
}
