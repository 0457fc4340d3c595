package dev.lanewright.engine;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Passes over samples in chunks of fixed size, by the calling thread with the common pool's help.
 * The layout depends only on n, so that results merged in order of chunk are the same to the bit on
 * any number of cores. Who is free takes the next chunk, so that no core waits for a slower one.
 */
final class Chunks {
  static final int SIZE = 1 << 15;

  /** As many samples as a core's cache holds of all the columns that passes read and write. */
  private static final int BLOCK = 1 << 12;

  private Chunks() {}

  /** A piece of work on samples from (inclusive) to (exclusive). */
  @FunctionalInterface
  interface Pass {
    void run(int chunk, int from, int to);

    /**
     * The passes one after another, a few samples at a time: each finds in the cache what the one
     * before wrote.
     */
    static Pass inTurn(Iterable<Pass> passes) {
      return (chunk, from, to) -> {
        for (int at = from; at < to; at += BLOCK) {
          int end = Math.min(to, at + BLOCK);
          for (Pass pass : passes) {
            pass.run(chunk, at, end);
          }
        }
      };
    }
  }

  static int count(int n) {
    return (n + SIZE - 1) / SIZE;
  }

  static void each(int n, Pass pass) {
    int chunks = count(n);
    if (chunks == 1) {
      pass.run(0, 0, n);
    }
    if (chunks < 2) {
      return;
    }
    var next = new AtomicInteger();
    // A worker that the pool runs late finds nothing left to do.
    IntStream.range(0, Math.min(chunks, Runtime.getRuntime().availableProcessors()))
        .parallel()
        .forEach(
            _ -> {
              for (int c = next.getAndIncrement(); c < chunks; c = next.getAndIncrement()) {
                pass.run(c, c * SIZE, Math.min(n, (c + 1) * SIZE));
              }
            });
  }

  /** A few pieces of work that need not wait for one another. */
  static void sideBySide(int pieces, IntConsumer work) {
    IntStream.range(0, pieces).parallel().forEach(work);
  }
}
