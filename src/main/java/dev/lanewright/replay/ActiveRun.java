package dev.lanewright.replay;

import dev.lanewright.provider.call.CallFailure;
import dev.lanewright.store.RunState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A run under way: pause, resume, cancel it, and ask how far it is. Safe for many threads. */
public final class ActiveRun {
  private final long id;
  private final RunPlan plan;
  private final CallCost cost;
  private final RunSettings settings;
  private final Budget budget;
  private final Function<String, Lane> lanes;
  private final Map<String, LaneStats> stats = new ConcurrentHashMap<>();
  private final Map<String, Lane> used = new ConcurrentHashMap<>();
  private final ErrorLog errors = new ErrorLog();
  private final DoubleAdder riskUsd = new DoubleAdder();
  private final LongAdder unpriced = new LongAdder();
  private final LongAdder skipped = new LongAdder();
  private final Set<Thread> calling = ConcurrentHashMap.newKeySet();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition resumed = lock.newCondition();
  private final long began = System.nanoTime();
  private volatile RunState state = RunState.RUNNING;
  private volatile boolean paused;
  private volatile boolean stopping;
  private volatile boolean atOnce;
  private volatile boolean cancelled;
  private volatile @Nullable String why;
  private volatile @Nullable RunState stopAs;
  private long pausedAt;
  private long pausedNanos;
  private volatile long endedAt;

  ActiveRun(
      long id,
      RunPlan plan,
      CallCost cost,
      RunSettings settings,
      Budget budget,
      Function<String, Lane> lanes,
      Map<String, Integer> calls) {
    this.id = id;
    this.plan = plan;
    this.cost = cost;
    this.settings = settings;
    this.budget = budget;
    this.lanes = lanes;
    calls.forEach((provider, n) -> stats.put(provider, new LaneStats(provider, n)));
  }

  /** Its id in the ledger. */
  public long id() {
    return id;
  }

  /** What it is about. */
  public RunPlan plan() {
    return plan;
  }

  /** Where it stands. */
  public RunState state() {
    return state;
  }

  /** Holds back calls that are not sent yet; those in flight come home. */
  public void pause() {
    lock.lock();
    try {
      if (!paused) {
        paused = true;
        pausedAt = System.nanoTime();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Goes on after a pause. */
  public void resume() {
    lock.lock();
    try {
      if (paused) {
        paused = false;
        pausedNanos += System.nanoTime() - pausedAt;
        resumed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Sends nothing more; calls in flight are waited for, as they are paid. */
  public void cancel() {
    cancelled = true;
    stop(RunState.CANCELLED, null);
  }

  /**
   * Cancels and breaks off calls in flight: they may be billed all the same. Batches stay at their
   * providers, and can be waited for later.
   */
  public void cancelAtOnce() {
    atOnce = true;
    cancel();
    calling.forEach(Thread::interrupt);
  }

  /** Waits for the end. */
  public RunState await() throws InterruptedException {
    ended.await();
    return state;
  }

  /** Waits for the end at most so long; true when it ended. */
  public boolean await(Duration most) throws InterruptedException {
    return ended.await(most.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** How far it is. */
  public RunProgress progress() {
    long done = 0;
    long known = 0;
    long failed = 0;
    long retried = 0;
    long tokens = 0;
    int inFlight = 0;
    var lanesNow = new ArrayList<LaneProgress>();
    List<LaneStats> sorted =
        stats.values().stream().sorted(Comparator.comparing((LaneStats s) -> s.provider)).toList();
    for (LaneStats s : sorted) {
      LaneProgress p = s.progress(lanes.apply(s.provider).state());
      lanesNow.add(p);
      done += p.done();
      known += p.known();
      failed += p.failed();
      retried += p.retried();
      tokens += p.inputTokens() + p.outputTokens();
      inFlight += p.inFlight();
    }
    return new RunProgress(
        id,
        state,
        paused,
        plan.calls(),
        done,
        known,
        failed,
        skipped.sum(),
        inFlight,
        retried,
        tokens,
        budget.spent(),
        riskUsd.sum(),
        budget.reserved(),
        budget.limit(),
        unpriced.sum(),
        seconds(),
        lanesNow,
        errors.groups(),
        why);
  }

  private double seconds() {
    lock.lock();
    try {
      long end = endedAt != 0 ? endedAt : paused ? pausedAt : System.nanoTime();
      return Math.max(0, end - began - pausedNanos) / 1e9;
    } finally {
      lock.unlock();
    }
  }

  /** Ends the run early. */
  void stop(RunState as, @Nullable String reason) {
    lock.lock();
    try {
      if (stopAs == null) {
        stopAs = as;
        why = reason;
      }
      stopping = true;
      paused = false;
      resumed.signalAll();
    } finally {
      lock.unlock();
    }
    budget.close();
    used.values().forEach(Lane::wake);
  }

  /** Waits while the run is paused; false when it ends. */
  boolean proceed() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (paused && !stopping) {
        resumed.await();
      }
      return !stopping;
    } finally {
      lock.unlock();
    }
  }

  /** Waits so long, less when the run ends. */
  void rest(Duration pause) throws InterruptedException {
    long until = System.nanoTime() + pause.toNanos();
    lock.lockInterruptibly();
    try {
      for (long left = pause.toNanos(); left > 0 && !stopping; left = until - System.nanoTime()) {
        resumed.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Waits so long, less when the run is left; one that is cancelled still waits for the end. */
  void restOrLeave(Duration pause) throws InterruptedException {
    long until = System.nanoTime() + pause.toNanos();
    lock.lockInterruptibly();
    try {
      boolean before = cancelled;
      for (long left = pause.toNanos();
          left > 0 && !atOnce && cancelled == before;
          left = until - System.nanoTime()) {
        resumed.awaitNanos(left);
      }
      while (paused && !stopping) {
        resumed.await();
      }
    } finally {
      lock.unlock();
    }
  }

  boolean isPaused() {
    return paused;
  }

  boolean stopping() {
    return stopping;
  }

  boolean atOnce() {
    return atOnce;
  }

  /** Whether a person ended it. */
  boolean cancelled() {
    return cancelled;
  }

  /** Marks the end. */
  void end(RunState natural) {
    RunState early = stopAs;
    state = early == null || natural == RunState.WAITING ? natural : early;
    endedAt = System.nanoTime();
  }

  /** Says why it ended as it did, where nothing else was said. */
  void because(String reason) {
    if (why == null) {
      why = reason;
    }
  }

  void released() {
    ended.countDown();
  }

  void calling(Thread thread, boolean now) {
    if (now) {
      calling.add(thread);
    } else {
      calling.remove(thread);
    }
  }

  CallCost cost() {
    return cost;
  }

  RunSettings settings() {
    return settings;
  }

  Budget budget() {
    return budget;
  }

  Lane lane(String provider) {
    return used.computeIfAbsent(provider, lanes);
  }

  LaneStats stats(String provider) {
    return stats.computeIfAbsent(provider, p -> new LaneStats(p, 0));
  }

  void skipped() {
    skipped.increment();
  }

  void failedAttempt(String provider, CallFailure failure, boolean last, double risk) {
    errors.note(provider, failure, last);
    if (!Double.isNaN(risk)) {
      riskUsd.add(risk);
    }
  }

  void unpricedReply() {
    unpriced.increment();
  }

  void risk(double usd) {
    if (!Double.isNaN(usd)) {
      riskUsd.add(usd);
    }
  }
}
