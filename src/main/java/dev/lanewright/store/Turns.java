package dev.lanewright.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * What comes in from many threads is worked on by one at a time, borrowed from an executor while
 * there is something: in groups of what has come meanwhile.
 */
final class Turns<T> {
  private final Executor executor;
  private final Consumer<List<T>> work;
  private final int most;
  private final LinkedTransferQueue<T> queue = new LinkedTransferQueue<>();
  private final AtomicBoolean busy = new AtomicBoolean();

  /**
   * @param work must not keep the list
   * @param most of one group
   */
  Turns(Executor executor, int most, Consumer<List<T>> work) {
    this.executor = executor;
    this.most = most;
    this.work = work;
  }

  /**
   * Adds something to be worked on.
   *
   * @throws java.util.concurrent.RejectedExecutionException when there is no thread for it; it then
   *     waits with what else {@link #rest} gives
   */
  void add(T something) {
    queue.add(something);
    if (busy.compareAndSet(false, true)) {
      try {
        executor.execute(this::drain);
      } catch (RuntimeException e) {
        busy.set(false);
        throw e;
      }
    }
  }

  /** Takes away what waits. */
  List<T> rest() {
    var rest = new ArrayList<T>();
    queue.drainTo(rest);
    return rest;
  }

  private void drain() {
    var group = new ArrayList<T>();
    try {
      while (true) {
        queue.drainTo(group, most);
        if (group.isEmpty()) {
          busy.set(false);
          // Something may have come between the look and the flag.
          if (queue.isEmpty() || !busy.compareAndSet(false, true)) {
            return;
          }
        } else {
          work.accept(group);
          group.clear();
        }
      }
    } catch (Throwable e) {
      busy.set(false);
      throw e;
    }
  }
}
