package dev.lanewright.evalset.reader;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Counts bytes read, tells how far reading has come, and stops it when asked to. */
public final class Meter {
  private static final long STEP = 1 << 20;

  private final Progress progress;
  private final BooleanSupplier cancelled;
  private final long total;
  private long done;
  private long told = -STEP;

  Meter(Progress progress, BooleanSupplier cancelled, long total) {
    this.progress = progress;
    this.cancelled = cancelled;
    this.total = total;
  }

  /** A meter that nobody listens to. */
  public static Meter silent() {
    return new Meter(Progress.NONE, () -> false, 0);
  }

  /** Bytes were read. */
  void advance(long bytes) {
    check();
    done = Math.min(total, done + bytes);
    if (done - told >= STEP) {
      told = done;
      progress.read(done, total);
    }
  }

  /** Everything was read. */
  public void finish() {
    progress.read(total, total);
  }

  /** Stops here when asked to. */
  public void check() {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException("Reading was cancelled.");
    }
  }
}
