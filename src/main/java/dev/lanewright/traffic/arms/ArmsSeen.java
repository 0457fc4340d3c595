package dev.lanewright.traffic.arms;

/**
 * Both arms of a rollout as a log shows them.
 *
 * @param unassigned calls of which the arm is not known
 * @param mixed users met in both arms: the assignment is not sticky
 * @param firstMs when the first assigned call began, milliseconds since 1970, or -1
 * @param lastMs when the last one began, or -1
 */
public record ArmsSeen(
    ArmSeen policy, ArmSeen baseline, long unassigned, long mixed, long firstMs, long lastMs) {
  private static final double DAY_MS = 86_400_000;

  /** Whole days from the first to the last call. */
  public int days() {
    return firstMs < 0 ? 0 : (int) ((lastMs - firstMs) / DAY_MS);
  }
}
