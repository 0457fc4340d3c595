package dev.lanewright.traffic.arms;

/** The two sides of a rollout. */
public enum Arm {
  /** What is being rolled out. */
  POLICY,
  /** What it is compared with. */
  BASELINE
}
