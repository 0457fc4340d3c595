package dev.lanewright.engine;

import java.util.stream.IntStream;

/**
 * Passes over samples in chunks of fixed size on the common pool. The layout depends only on n, so
 * that results merged in order of chunk are the same to the bit on any number of cores.
 */
final class Chunks {
  static final int SIZE = 1 << 15;

  private Chunks() {}

  /** A piece of work on samples from (inclusive) to (exclusive). */
  @FunctionalInterface
  interface Pass {
    void run(int chunk, int from, int to);
  }

  static int count(int n) {
    return (n + SIZE - 1) / SIZE;
  }

  static void each(int n, Pass pass) {
    int chunks = count(n);
    if (chunks <= 1) {
      if (n > 0) {
        pass.run(0, 0, n);
      }
      return;
    }
    IntStream.range(0, chunks)
        .parallel()
        .forEach(c -> pass.run(c, c * SIZE, Math.min(n, (c + 1) * SIZE)));
  }
}
