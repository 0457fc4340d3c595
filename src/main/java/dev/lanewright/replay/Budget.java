package dev.lanewright.replay;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A hard limit in dollars: the worst case of a call is reserved before it is sent and given back
 * when it ends; what was spent, or may have been, is never given back.
 */
final class Budget {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final double limit;
  private double spent;
  private double reserved;
  private boolean closed;

  /**
   * @param limit USD, NaN for none
   * @param spent USD that earlier attempts of the run spent, or may have spent
   */
  Budget(double limit, double spent) {
    this.limit = limit;
    this.spent = spent;
  }

  /** How a wish for dollars ended. */
  enum Answer {
    RESERVED,
    /** What is left will never do. */
    EXHAUSTED,
    /** The run ends. */
    CLOSED
  }

  /**
   * Reserves dollars, waiting for calls in flight to give some back.
   *
   * @param usd NaN counts as nothing: an unpriced call cannot be held
   */
  Answer reserve(double usd) throws InterruptedException {
    double wanted = Double.isNaN(usd) ? 0 : usd;
    lock.lockInterruptibly();
    try {
      while (true) {
        if (closed) {
          return Answer.CLOSED;
        }
        if (Double.isNaN(limit) || spent + reserved + wanted <= limit) {
          reserved += wanted;
          return Answer.RESERVED;
        }
        if (spent + wanted > limit) {
          return Answer.EXHAUSTED;
        }
        changed.await();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Reserves dollars if they are there now; NaN counts as nothing. */
  boolean tryReserve(double usd) {
    double wanted = Double.isNaN(usd) ? 0 : usd;
    lock.lock();
    try {
      boolean fits = Double.isNaN(limit) || spent + reserved + wanted <= limit;
      reserved += fits ? wanted : 0;
      return fits;
    } finally {
      lock.unlock();
    }
  }

  /** Takes up reservations of an earlier sitting, whatever the limit is now. */
  void carry(double usd) {
    lock.lock();
    try {
      reserved += Double.isNaN(usd) ? 0 : usd;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Ends a reservation.
   *
   * @param usd as it was reserved
   * @param spentUsd what the call cost, or may have cost; NaN counts as nothing
   */
  void settle(double usd, double spentUsd) {
    lock.lock();
    try {
      reserved -= Double.isNaN(usd) ? 0 : usd;
      spent += Double.isNaN(spentUsd) ? 0 : spentUsd;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Wakes and refuses everyone who waits. */
  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  double limit() {
    return limit;
  }

  double reserved() {
    lock.lock();
    try {
      return Math.max(0, reserved);
    } finally {
      lock.unlock();
    }
  }

  double spent() {
    lock.lock();
    try {
      return spent;
    } finally {
      lock.unlock();
    }
  }
}
