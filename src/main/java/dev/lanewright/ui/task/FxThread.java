package dev.lanewright.ui.task;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** Hands work to the JavaFX thread; what comes after the window has closed is dropped. */
public final class FxThread implements Executor {
  @Override
  public void execute(Runnable action) {
    try {
      Platform.runLater(action);
    } catch (IllegalStateException closed) {
      // The toolkit has ended: there is no screen left to tell.
      return;
    }
  }
}
