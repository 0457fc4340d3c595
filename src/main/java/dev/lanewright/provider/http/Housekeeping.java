package dev.lanewright.provider.http;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.internal.concurrent.TaskRunner;
import okhttp3.internal.connection.ConnectionListener;

/**
 * Closes idle connections, looking a few times a second. OkHttp's own keeper of time wakes a thread
 * after every call, to look through all connections of the pool under their locks: at thousands of
 * calls a second a tenth of all work. How late a connection is closed is the only difference.
 */
final class Housekeeping implements TaskRunner.Backend {
  private static final long LATE_MS = 250;

  private final TaskRunner runner = new TaskRunner(this, TaskRunner.Companion.getLogger());

  /** A pool of so many idle connections, each kept for a minute. */
  ConnectionPool pool(int idle) {
    return new ConnectionPool(idle, 1, TimeUnit.MINUTES, runner, new ConnectionListener() {});
  }

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  /** It looks again soon by itself. */
  @Override
  public void coordinatorNotify(TaskRunner taskRunner) {}

  @Override
  @SuppressWarnings("WaitNotInLoop")
  public void coordinatorWait(TaskRunner taskRunner, long nanos) {
    try {
      // The caller holds the monitor, and loops.
      taskRunner.wait(Math.clamp(nanos / 1_000_000, 1, LATE_MS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public <T> BlockingQueue<T> decorate(BlockingQueue<T> queue) {
    return queue;
  }

  /** As no second thread is asked for until this one runs, starting late spares the asking too. */
  @Override
  public void execute(TaskRunner taskRunner, Runnable work) {
    Thread.ofVirtual()
        .name("connections")
        .start(
            () -> {
              try {
                Thread.sleep(LATE_MS);
                work.run();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
  }
}
