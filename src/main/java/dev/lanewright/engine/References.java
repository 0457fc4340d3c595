package dev.lanewright.engine;

import java.util.List;

/** The references of a frontier. */
public final class References {
  private References() {}

  /** References of the run's tiers and table on the view. */
  public static List<Reference> of(Run run, View view) {
    return List.of();
  }
}
