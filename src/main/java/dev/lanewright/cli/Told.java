package dev.lanewright.cli;

import java.io.PrintWriter;

/** Tells on standard error, once per tenth, how far long work has come. */
final class Told {
  private final PrintWriter err;
  private int told;

  Told(PrintWriter err) {
    this.err = err;
  }

  /** So much of it is done, 0..1. */
  synchronized void share(double share) {
    int tenth = (int) (share * 10);
    if (tenth > told) {
      told = tenth;
      err.printf("%d%%%n", tenth * 10);
      err.flush();
    }
  }
}
