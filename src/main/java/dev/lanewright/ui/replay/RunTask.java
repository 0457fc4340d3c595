package dev.lanewright.ui.replay;

import dev.lanewright.replay.ActiveRun;
import dev.lanewright.replay.RunProgress;
import dev.lanewright.ui.part.Numbers;
import java.time.Duration;
import javafx.concurrent.Task;

/** A run as a task that ControlsFX lists: it only watches, and hands a cancel on. */
final class RunTask extends Task<Boolean> {
  private static final Duration LOOK = Duration.ofMillis(250);

  private final ActiveRun run;

  RunTask(ActiveRun run) {
    this.run = run;
    updateTitle(run.plan().title());
  }

  @Override
  protected Boolean call() throws InterruptedException {
    while (!run.await(LOOK)) {
      RunProgress p = run.progress();
      updateProgress(p.ended(), Math.max(1, p.calls()));
      updateMessage(
          (p.paused() ? "paused, " : "")
              + Numbers.count(p.ended())
              + " of "
              + Numbers.count(p.calls())
              + ", "
              + Numbers.money(p.spentUsd()));
      if (isCancelled()) {
        run.cancel();
      }
    }
    return true;
  }

  @Override
  protected void cancelled() {
    run.cancel();
  }
}
