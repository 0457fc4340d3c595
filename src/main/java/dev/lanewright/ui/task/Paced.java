package dev.lanewright.ui.task;

import javafx.animation.AnimationTimer;

/**
 * Does something at most once per frame: at once when the frame has not seen it yet, so that its
 * work is done when the pulse comes, else at that pulse. For what follows the pointer, whose events
 * may come faster than frames. On the JavaFX thread.
 */
public final class Paced {
  private final Runnable action;
  private final AnimationTimer timer;
  private boolean done;
  private boolean asked;

  /** Paces the action. */
  public Paced(Runnable action) {
    this.action = action;
    timer =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            pulse();
          }
        };
  }

  /** Wants the action, now or at the next pulse. */
  public void ask() {
    if (done) {
      asked = true;
    } else {
      done = true;
      timer.start();
      action.run();
    }
  }

  /** Does it at once if it is still to be done. */
  public void now() {
    if (asked) {
      asked = false;
      action.run();
    }
  }

  /** Forgets a wish. */
  public void cancel() {
    asked = false;
  }

  private void pulse() {
    // What is done in the pulse belongs to its frame: the next event is the first of another.
    timer.stop();
    done = false;
    now();
  }
}
