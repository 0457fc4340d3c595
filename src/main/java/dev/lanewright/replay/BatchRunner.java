package dev.lanewright.replay;

import dev.lanewright.provider.call.BatchClients;
import dev.lanewright.store.Attempts;
import dev.lanewright.store.BatchInfo;
import dev.lanewright.store.Batches;
import dev.lanewright.store.Ledger;
import dev.lanewright.store.RunInfo;
import dev.lanewright.store.RunState;
import dev.lanewright.store.Runs;
import dev.lanewright.store.StoreException;
import dev.lanewright.store.Workspace;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;

/**
 * Runs calls through the providers' batch interfaces, at their batch prices: handed in together,
 * answered within a day. Every call is a row of the ledger before its batch is handed in, so that a
 * run goes on after a restart where it was. Safe for use by many threads.
 */
public final class BatchRunner {
  private final Runs runs;
  private final Attempts attempts;
  private final Batches batches;
  private final Ledger ledger;
  private final BatchClients clients;
  private final Executor threads;
  private final InstantSource clock;
  private final RandomGenerator random;

  /**
   * @param ledger the workspace's
   * @param threads one thread per run, virtual ones
   * @param random for the batches' tags
   */
  public BatchRunner(
      Workspace workspace,
      Ledger ledger,
      BatchClients clients,
      Executor threads,
      InstantSource clock,
      RandomGenerator random) {
    this.runs = new Runs(workspace, clock);
    this.attempts = new Attempts(workspace);
    this.batches = new Batches(workspace);
    this.ledger = ledger;
    this.clients = clients;
    this.threads = threads;
    this.clock = clock;
    this.random = random;
  }

  /** The run's batches, oldest first; empty for a run that calls one by one. */
  public List<BatchInfo> batches(long run) {
    return batches.list(run);
  }

  /**
   * Begins a run; returns at once after its row is written.
   *
   * @param cost at batch prices
   */
  public ActiveRun start(RunPlan plan, CallSource calls, CallCost cost, BatchSettings settings) {
    long id = runs.begin(plan.row());
    return go(id, plan, calls, cost, settings, 0, 0);
  }

  /**
   * Goes on with a run: reads the results that there are, and hands in what is left to make.
   *
   * @throws StoreException when there is no such run, or it is under way
   */
  public ActiveRun resume(
      long id, RunPlan plan, CallSource calls, CallCost cost, BatchSettings settings) {
    RunInfo info = runs.get(id);
    if (info == null || info.state() == RunState.RUNNING) {
      throw new StoreException(info == null ? "There is no such run." : "This run is under way.");
    }
    runs.resume(id, plan.budgetUsd());
    var money = info.money();
    double spent = money.settledUsd() + money.riskUsd();
    return go(id, plan, calls, cost, settings, spent, money.reservedUsd());
  }

  private ActiveRun go(
      long id,
      RunPlan plan,
      CallSource calls,
      CallCost cost,
      BatchSettings settings,
      double spentUsd,
      double reservedUsd) {
    var budget = new Budget(plan.budgetUsd(), spentUsd);
    budget.carry(reservedUsd);
    Map<String, Lane> lanes = new ConcurrentHashMap<>();
    var run =
        new ActiveRun(
            id,
            plan,
            cost,
            new RunSettings(1, RetryRules.DEFAULT, settings.repeatUnknown(), true),
            budget,
            provider -> lanes.computeIfAbsent(provider, p -> new Lane(1, System::nanoTime)),
            calls.providers());
    var work =
        new BatchWork(
            run, calls, clients, ledger, attempts, batches, runs, settings, clock, random);
    threads.execute(work::run);
    return run;
  }
}
