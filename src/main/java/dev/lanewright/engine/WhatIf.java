package dev.lanewright.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What if this candidate took this tier. */
public final class WhatIf {
  private WhatIf() {}

  /**
   * A model in the tier's place.
   *
   * @param model {@code provider/id}
   * @param current whether it is the tier's model already
   * @param figures the whole policy's figures with it
   */
  public record Candidate(String model, boolean current, Figures figures) {}

  /** Figures for each model of the table, in the table's order, if it took that tier. */
  public static List<Candidate> candidates(
      Run run, String tier, @Nullable Arm baseline, View view) {
    return Unfinished.yet("what if");
  }
}
