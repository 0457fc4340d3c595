package dev.lanewright.replay;

import dev.lanewright.provider.call.RateLimits;
import dev.lanewright.store.Attempts;
import dev.lanewright.store.Batches;
import dev.lanewright.store.Ledger;
import dev.lanewright.store.RunMoney;
import dev.lanewright.store.RunState;
import dev.lanewright.store.Runs;
import dev.lanewright.store.StoreException;
import dev.lanewright.store.Workspace;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;

/**
 * Runs calls against their providers within a budget, every attempt in the ledger. What it learns
 * of a provider's limits it keeps from run to run. Safe for use by many threads.
 */
public final class Runner {
  private final Runs runs;
  private final Attempts attempts;
  private final Batches batches;
  private final Ledger ledger;
  private final Caller caller;
  private final Executor threads;
  private final RandomGenerator random;
  private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

  /**
   * @param threads one thread per task, virtual ones
   * @param writing gives the ledger's writer a thread
   * @param random jitter of pauses; must be safe for many threads
   */
  public Runner(
      Workspace workspace,
      Caller caller,
      Executor threads,
      Executor writing,
      InstantSource clock,
      RandomGenerator random) {
    this.runs = new Runs(workspace, clock);
    this.attempts = new Attempts(workspace);
    this.batches = new Batches(workspace);
    this.ledger = new Ledger(workspace, writing, clock);
    this.caller = caller;
    this.threads = threads;
    this.random = random;
  }

  /** Begins a run; returns at once after its row is written. */
  public ActiveRun start(RunPlan plan, CallSource calls, CallCost cost, RunSettings settings) {
    long id = runs.begin(plan.row());
    return go(id, plan, calls, cost, settings, 0);
  }

  /**
   * Goes on with a run that ended, early or with unknown calls: with the same calls, of which those
   * that are settled are not sent again. What it spent, or may have spent, counts against the
   * budget.
   *
   * @param plan its budget may be another one now
   * @throws StoreException when there is no such run, or it is under way
   */
  public ActiveRun resume(
      long id, RunPlan plan, CallSource calls, CallCost cost, RunSettings settings) {
    var info = runs.get(id);
    if (info == null || info.state() == RunState.RUNNING) {
      throw new StoreException(info == null ? "There is no such run." : "This run is under way.");
    }
    if (batches.list(id).stream().anyMatch(b -> b.state().open())) {
      throw new StoreException("This run waits for batches: fetch their results first.");
    }
    runs.resume(id, plan.budgetUsd());
    RunMoney money = info.money();
    return go(id, plan, calls, cost, settings, money.mostUsd());
  }

  /** Writes what no call paid for, such as grades of answers that are there; waits for the disk. */
  public Ledger ledger() {
    return ledger;
  }

  /** What is known of a model's rate limits from the responses so far. */
  public RateLimits limits(String provider, String model) {
    Lane lane = lanes.get(provider);
    return lane == null ? RateLimits.NONE : lane.limits(model);
  }

  private ActiveRun go(
      long id,
      RunPlan plan,
      CallSource calls,
      CallCost cost,
      RunSettings settings,
      double spentUsd) {
    var run =
        new ActiveRun(
            id,
            plan,
            cost,
            settings,
            new Budget(plan.budgetUsd(), spentUsd),
            provider -> lane(provider, settings.concurrency()),
            calls.providers());
    calls
        .providers()
        .keySet()
        .forEach(p -> lane(p, settings.concurrency()).revive(settings.concurrency()));
    var work = new RunWork(run, calls, caller.forRun(), ledger, attempts, runs, threads, random);
    threads.execute(work::run);
    return run;
  }

  private Lane lane(String provider, int concurrency) {
    return lanes.computeIfAbsent(provider, p -> new Lane(concurrency, System::nanoTime));
  }
}
