package dev.lanewright.provider.http;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Call;

/**
 * Breaks calls off that take too long. OkHttp's own time-outs keep all calls in one queue under one
 * lock, which thousands of short calls a second wait for; here each is an entry of a set that is
 * looked through a few times a second while there is one.
 */
final class Deadlines {
  /** How late a call may be broken off. */
  private static final Duration LOOK = Duration.ofMillis(25);

  private final Set<Deadline> open = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean looking = new AtomicBoolean();

  /** A call's time. Closed when the call has ended. */
  final class Deadline implements AutoCloseable {
    private final Call call;
    private final long until;
    private volatile boolean passed;

    private Deadline(Call call, long until) {
      this.call = call;
      this.until = until;
    }

    /** Whether the call was broken off because its time was over. */
    boolean passed() {
      return passed;
    }

    /** Whether the time was over, so that the call was broken off. */
    private boolean breakOff(long now) {
      if (now - until < 0) {
        return false;
      }
      passed = true;
      call.cancel();
      return true;
    }

    @Override
    public void close() {
      open.remove(this);
    }
  }

  /** Breaks the call off when so much time has passed. */
  Deadline watch(Call call, Duration timeout) {
    var deadline = new Deadline(call, System.nanoTime() + timeout.toNanos());
    open.add(deadline);
    if (!looking.get() && looking.compareAndSet(false, true)) {
      Thread.ofVirtual().name("deadlines").start(this::look);
    }
    return deadline;
  }

  private void look() {
    try {
      while (true) {
        Thread.sleep(LOOK);
        long now = System.nanoTime();
        open.removeIf(d -> d.breakOff(now));
        if (open.isEmpty()) {
          looking.set(false);
          // One may have come between the look and the flag.
          if (open.isEmpty() || !looking.compareAndSet(false, true)) {
            return;
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
