package dev.lanewright.cli;

import dev.lanewright.provider.Catalogue;
import dev.lanewright.replay.ActiveRun;
import dev.lanewright.replay.CallCost;
import dev.lanewright.replay.CallSource;
import dev.lanewright.replay.RunPlan;
import dev.lanewright.replay.RunProgress;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneId;

/** Starts runs call by call or in batches, as was asked for, and waits for them. */
final class PaidRuns {
  private final CallDesk desk;
  private final CallOptions paid;
  private final BatchOptions batch;
  private final Catalogue catalogue;
  private final PrintWriter err;

  PaidRuns(
      CallDesk desk, CallOptions paid, BatchOptions batch, Catalogue catalogue, PrintWriter err) {
    this.desk = desk;
    this.paid = paid;
    this.batch = batch;
    this.catalogue = catalogue;
    this.err = err;
  }

  /** Today's prices, of batches where they were asked for. */
  CallCost cost() {
    return cost(batch.batch);
  }

  private CallCost cost(boolean batches) {
    return new CallCost(catalogue.prices(), LocalDate.now(ZoneId.systemDefault()), batches);
  }

  RunProgress start(RunPlan plan, CallSource calls) throws InterruptedException {
    ActiveRun run =
        batch.batch
            ? desk.batches().start(plan, calls, cost(), batch.settings(paid.repeatUnknown))
            : desk.runner().start(plan, calls, cost(), paid.settings(true));
    return RunWatch.watch(run, err);
  }

  /** A run that began in batches goes on in batches. */
  RunProgress resume(long id, RunPlan plan, CallSource calls) throws InterruptedException {
    boolean batches = batch.batch || !desk.batches().batches(id).isEmpty();
    CallCost cost = cost(batches);
    ActiveRun run =
        batches
            ? desk.batches().resume(id, plan, calls, cost, batch.settings(paid.repeatUnknown))
            : desk.runner().resume(id, plan, calls, cost, paid.settings(true));
    return RunWatch.watch(run, err);
  }
}
