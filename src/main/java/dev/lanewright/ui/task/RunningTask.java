package dev.lanewright.ui.task;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** A task under way. Its properties change on the JavaFX thread; cancel from any thread. */
public final class RunningTask implements Progress {
  private final String name;
  private final Executor fx;
  private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(Double.NaN);
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
  private final AtomicBoolean told = new AtomicBoolean();
  private volatile boolean cancelled;
  private volatile double newestShare = Double.NaN;
  private volatile String newestMessage = "";

  RunningTask(String name, Executor fx) {
    this.name = name;
    this.fx = fx;
  }

  /** The name that it was started under. */
  public String name() {
    return name;
  }

  /** 0..1, NaN while unknown. */
  public ReadOnlyDoubleProperty shareProperty() {
    return share.getReadOnlyProperty();
  }

  /** What is being done. */
  public ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }

  /** Asks the work to end; nothing of it reaches the screen any more. */
  public void cancel() {
    cancelled = true;
  }

  @Override
  public void at(double newShare, String newMessage) {
    newestShare = newShare;
    newestMessage = newMessage;
    // One message is on its way at a time: a million rows do not flood the window.
    if (told.compareAndSet(false, true)) {
      fx.execute(
          () -> {
            told.set(false);
            share.set(newestShare);
            message.set(newestMessage);
          });
    }
  }

  @Override
  public boolean cancelled() {
    return cancelled;
  }

  @Override
  public void check() {
    if (cancelled) {
      throw new CancellationException(name + " was cancelled");
    }
  }
}
