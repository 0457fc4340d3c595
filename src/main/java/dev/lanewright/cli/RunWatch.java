package dev.lanewright.cli;

import dev.lanewright.replay.ActiveRun;
import dev.lanewright.replay.RunProgress;
import java.io.PrintWriter;
import java.time.Duration;

/** Waits for a run and tells of its progress. */
final class RunWatch {
  private RunWatch() {}

  /** Waits for its end; on an interrupt from outside, calls in flight come home first. */
  static RunProgress watch(ActiveRun run, PrintWriter err) throws InterruptedException {
    var hook = new Thread(() -> finish(run), "run-end");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      while (!run.await(Duration.ofSeconds(2))) {
        err.println(ReplayReport.line(run.progress()));
        err.flush();
      }
      err.println(ReplayReport.line(run.progress()));
      return run.progress();
    } finally {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // The program is ending: the hook does its work.
        err.flush();
      }
    }
  }

  /** Calls in flight are paid, so they get a moment to come home. */
  private static void finish(ActiveRun run) {
    run.cancel();
    try {
      run.await(Duration.ofSeconds(20));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
