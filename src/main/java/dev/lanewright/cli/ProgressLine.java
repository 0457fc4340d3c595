package dev.lanewright.cli;

import java.io.PrintWriter;

/** Tells on standard error, once per tenth, how far reading has come. */
final class ProgressLine {
  private static final long WORTH_TELLING = 8 << 20;

  private final PrintWriter err;
  private long told;

  ProgressLine(PrintWriter err) {
    this.err = err;
  }

  void read(long done, long total) {
    long tenth = total <= 0 ? 10 : done * 10 / total;
    if (total >= WORTH_TELLING && tenth > told) {
      told = tenth;
      err.printf("Read %d%% of %,d MB%n", tenth * 10, total >> 20);
      err.flush();
    }
  }
}
