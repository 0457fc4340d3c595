package dev.lanewright.ui.task;

import javafx.animation.AnimationTimer;

/**
 * Does something once per frame at most: however often it is asked for, the action runs once, at
 * the next pulse. On the JavaFX thread.
 */
public final class Pulse {
  private final Runnable action;
  private final AnimationTimer timer;
  private boolean asked;

  /** Does the action at the next pulse after each {@link #ask()}. */
  public Pulse(Runnable action) {
    this.action = action;
    timer =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            now();
          }
        };
  }

  /** Wants the action at the next pulse. */
  public void ask() {
    if (!asked) {
      asked = true;
      timer.start();
    }
  }

  /** Does it at once if it was asked for. */
  public void now() {
    timer.stop();
    if (asked) {
      asked = false;
      action.run();
    }
  }

  /** Forgets a wish. */
  public void cancel() {
    timer.stop();
    asked = false;
  }
}
