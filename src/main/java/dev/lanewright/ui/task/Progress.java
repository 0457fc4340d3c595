package dev.lanewright.ui.task;

/** How a piece of background work tells how far it is, and learns that it is no longer wanted. */
public interface Progress {
  /**
   * Tells how far the work is. Cheap: may be called for every row; the screen sees the newest.
   *
   * @param share 0..1, NaN when unknown
   * @param message what is being done, short
   */
  void at(double share, String message);

  /** Whether the work was cancelled or a newer task of its name has started. */
  boolean cancelled();

  /**
   * Ends cancelled work.
   *
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  void check();
}
