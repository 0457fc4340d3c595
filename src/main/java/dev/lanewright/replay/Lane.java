package dev.lanewright.replay;

import dev.lanewright.provider.call.CallFailure;
import dev.lanewright.provider.call.RateLimits;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The way to one provider with one key: how many calls may be in flight, and when the next may go.
 *
 * <p>Concurrency grows by one per reply until the first 429 (as TCP's slow start), then by one per
 * window of replies; a 429 halves it, once per episode: calls that were sent before the last cut
 * say nothing new. Server errors pause the growth and do not cut. Many troubles in a row open a
 * circuit breaker: nothing goes out for a while, then one call tries; a provider that stays silent
 * through several such tries is given up.
 */
final class Lane {
  private static final int START = 8;
  private static final int TROUBLES = 12;
  private static final int OPENINGS = 6;
  private static final long FIRST_BREAK = Duration.ofSeconds(2).toNanos();
  private static final long LONGEST_BREAK = Duration.ofSeconds(60).toNanos();
  private static final long NO_GROWTH = Duration.ofSeconds(2).toNanos();

  /** How a wish to send ended. */
  enum Grant {
    GO,
    /** The run ends. */
    STOPPED,
    /** The provider is given up: see {@link #dead}. */
    DEAD,
    /** The provider struggles, and another can answer. */
    SHED
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final LongSupplier clock;
  private final Map<String, Rate> rates = new HashMap<>();
  private int most;
  private double allowed;
  private boolean slowStart = true;
  private int inFlight;
  private long lastCut = Long.MIN_VALUE / 2;
  private long growFrom = Long.MIN_VALUE / 2;
  private long holdUntil = Long.MIN_VALUE / 2;
  private int troubles;
  private int openings;
  private long openUntil = Long.MIN_VALUE / 2;
  private long openedAt = Long.MIN_VALUE / 2;
  private boolean probing;
  private @Nullable CallFailure dead;

  /**
   * @param most calls in flight at most
   * @param clock nanoseconds, as {@link System#nanoTime}
   */
  Lane(int most, LongSupplier clock) {
    this.clock = clock;
    this.most = most;
    this.allowed = Math.min(START, most);
  }

  /** Waits until a call may go; {@link #done} must follow {@link Grant#GO}. */
  Grant acquire(String model, int tokens, boolean mayShed, BooleanSupplier stopped)
      throws InterruptedException {
    boolean passedOn = false;
    lock.lockInterruptibly();
    try {
      while (true) {
        if (stopped.getAsBoolean()) {
          return Grant.STOPPED;
        }
        if (dead != null) {
          return Grant.DEAD;
        }
        long now = clock.getAsLong();
        boolean open = openings > 0;
        if (open && mayShed && (now < openUntil || probing)) {
          return Grant.SHED;
        }
        Rate rate = rates.computeIfAbsent(model, m -> new Rate());
        long wait = Math.max(holdUntil - now, rate.wait(tokens, inFlight, now));
        wait = Math.max(wait, open ? openUntil - now : 0);
        boolean full = open ? probing : inFlight >= (int) allowed;
        if (!full && wait <= 0) {
          inFlight++;
          probing = open;
          rate.sent(tokens);
          return Grant.GO;
        }
        if (full) {
          changed.await();
        } else {
          // The place that woke this one is free: another model may take it meanwhile.
          if (!passedOn) {
            passedOn = true;
            changed.signal();
          }
          changed.awaitNanos(wait);
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /** A call that was let go has ended, well or not. */
  void done() {
    lock.lock();
    try {
      inFlight--;
      // One place, one waiter: waking all of a thousand for each reply would take all the time.
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  /** A reply came. */
  void succeeded(String model, RateLimits limits) {
    lock.lock();
    try {
      long now = clock.getAsLong();
      rate(model).learn(limits, now);
      boolean wasOpen = openings > 0;
      speaks();
      // Grows while at least half of what is allowed is used, as TCP does.
      if (now >= growFrom && 2 * inFlight >= (int) allowed) {
        allowed = Math.min(most, allowed + (slowStart ? 1 : 1 / allowed));
      }
      if (wasOpen) {
        changed.signalAll();
      } else {
        changed.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * A call failed.
   *
   * @param sentAt when it was sent, on the lane's clock
   */
  void failed(String model, CallFailure failure, long sentAt) {
    lock.lock();
    try {
      long now = clock.getAsLong();
      rate(model).learn(failure.limits(), now);
      switch (failure.kind()) {
        case RATE_LIMITED -> limited(failure, sentAt, now);
        case SERVER, OVERLOADED, CONNECT, BROKEN, TIMEOUT -> trouble(failure, sentAt, now);
        case AUTH, QUOTA, CONFIGURATION -> dead = failure;
        case MALFORMED, REFUSED -> speaks();
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void limited(CallFailure failure, long sentAt, long now) {
    speaks();
    if (sentAt > lastCut) {
      allowed = Math.max(1, allowed / 2);
      slowStart = false;
      lastCut = now;
    }
    Duration wait = failure.retryAfter();
    if (wait != null) {
      holdUntil = Math.max(holdUntil, now + wait.toNanos());
    }
  }

  /** It answers, if only to say no: the breaker has nothing to hold. */
  private void speaks() {
    troubles = 0;
    openings = 0;
    probing = false;
  }

  private void trouble(CallFailure failure, long sentAt, long now) {
    if (sentAt < openedAt) {
      // Sent before the breaker opened: nothing new.
      return;
    }
    growFrom = now + NO_GROWTH;
    troubles++;
    if (probing || troubles >= TROUBLES) {
      probing = false;
      troubles = 0;
      openings++;
      openedAt = now;
      openUntil = now + Math.min(LONGEST_BREAK, FIRST_BREAK << Math.min(10, openings - 1));
      if (openings > OPENINGS) {
        dead = failure;
      }
    }
  }

  /** Nothing goes to this provider any more. */
  void giveUp(CallFailure why) {
    lock.lock();
    try {
      dead = why;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Begins anew, as after a new key: a lane that was given up is tried again. */
  void revive(int newMost) {
    lock.lock();
    try {
      dead = null;
      speaks();
      most = newMost;
      allowed = Math.min(Math.max(allowed, START), most);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Why nothing goes to this provider any more, or null. */
  @Nullable CallFailure dead() {
    lock.lock();
    try {
      return dead;
    } finally {
      lock.unlock();
    }
  }

  /** Lets those who wait ask anew whether their run has stopped. */
  void wake() {
    lock.lock();
    try {
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** What the headers said last of the model's limits. */
  RateLimits limits(String model) {
    lock.lock();
    try {
      return rate(model).said();
    } finally {
      lock.unlock();
    }
  }

  /** Where the lane stands, for people. */
  LaneState state() {
    lock.lock();
    try {
      long now = clock.getAsLong();
      long wait = Math.max(holdUntil - now, openings > 0 ? openUntil - now : 0);
      return new LaneState(
          (int) allowed, Math.max(0, wait) / 1e9, openings > 0, dead == null ? null : dead);
    } finally {
      lock.unlock();
    }
  }

  private Rate rate(String model) {
    return rates.computeIfAbsent(model, m -> new Rate());
  }
}
