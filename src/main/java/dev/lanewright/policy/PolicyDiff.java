package dev.lanewright.policy;

import java.util.List;

/** What changed between two policies, in words, for history and undo labels. */
public final class PolicyDiff {
  private PolicyDiff() {}

  /**
   * One change.
   *
   * @param path the place, such as {@code stages[3].score.thresholds.mid}
   * @param text the change in words, such as {@code mid threshold 0.34 → 0.41}
   */
  public record Change(String path, String text) {}

  /** Changes from one policy to the other in reading order; empty when they are equal. */
  public static List<Change> between(Policy from, Policy to) {
    return List.of();
  }
}
