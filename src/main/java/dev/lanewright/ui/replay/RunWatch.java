package dev.lanewright.ui.replay;

import dev.lanewright.chart.ThroughputChart;
import dev.lanewright.replay.ActiveRun;
import dev.lanewright.replay.RunProgress;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;

/**
 * The run under way, or the last one of this sitting: how far it is, how fast, and its pause and
 * end. JavaFX thread only.
 */
final class RunWatch {
  private final ReadOnlyObjectWrapper<@Nullable RunProgress> progress =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable ActiveRun> active = new ReadOnlyObjectWrapper<>();
  private final IntegerProperty measured = new SimpleIntegerProperty();
  private Pace pace = new Pace();
  private boolean ending;
  private double bookedUsd;

  /** Watches a run that has begun. */
  void took(ActiveRun run) {
    pace = new Pace();
    ending = false;
    RunProgress now = run.progress();
    bookedUsd = now.spentUsd();
    active.set(run);
    progress.set(now);
  }

  /** Looks at it; null when none is under way. */
  @Nullable RunProgress look() {
    ActiveRun run = active.get();
    if (run == null) {
      return null;
    }
    RunProgress now = run.progress();
    progress.set(now);
    if (pace.look(now)) {
      measured.set(measured.get() + 1);
    }
    return now;
  }

  /** Forgets it: it has ended, and its last answers are in the table. */
  void over() {
    active.set(null);
  }

  /** What it has spent by now, as the ledger will say when it is read: for {@link #booked}. */
  double spentUsd() {
    RunProgress p = progress.get();
    return p == null ? 0 : p.spentUsd();
  }

  /** The ledger was read when so much was spent. */
  void booked(double usd) {
    bookedUsd = usd;
  }

  /** What came since the ledger was read. */
  double sinceUsd() {
    return Math.max(0, spentUsd() - bookedUsd);
  }

  void pauseOrResume() {
    ActiveRun run = active.get();
    if (run != null) {
      if (run.progress().paused()) {
        run.resume();
      } else {
        run.pause();
      }
    }
  }

  /** Sends nothing more; the second time calls in flight are broken off. */
  void cancel() {
    ActiveRun run = active.get();
    if (run != null) {
      if (ending) {
        run.cancelAtOnce();
      } else {
        ending = true;
        run.cancel();
      }
    }
  }

  /** The document closes: what is in flight may be billed, and is listed as such. */
  void close() {
    ActiveRun run = active.get();
    if (run != null) {
      run.cancelAtOnce();
    }
  }

  ReadOnlyObjectProperty<@Nullable RunProgress> progress() {
    return progress.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable ActiveRun> active() {
    return active.getReadOnlyProperty();
  }

  IntegerProperty measured() {
    return measured;
  }

  List<ThroughputChart.Point> points() {
    return pace.points();
  }

  double tokensPerSecond(String provider) {
    return pace.tokensPerSecond(provider);
  }

  double tokensPerSecond() {
    return pace.tokensPerSecond();
  }
}
