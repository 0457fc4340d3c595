package dev.lanewright.engine;

import dev.lanewright.policy.Policy;

/** A policy's decisions on a table. Immutable. */
public final class Run {
  private Run() {}

  /** Runs the policy. */
  public static Run of(EvalTable table, Policy policy) {
    return Unfinished.yet("run");
  }

  /** This run with another policy; what did not change is reused. */
  public Run edit(Policy changed) {
    return Unfinished.yet("run");
  }

  public EvalTable table() {
    return Unfinished.yet("run");
  }

  public Policy policy() {
    return Unfinished.yet("run");
  }

  /** Tier index each sample starts at. */
  public byte[] start() {
    return Unfinished.yet("run");
  }

  /** Tier index that served, -1 uncovered. */
  public byte[] served() {
    return Unfinished.yet("run");
  }

  /** Index of the stage that decided, the number of stages for the default. */
  public byte[] decidedBy() {
    return Unfinished.yet("run");
  }

  /** What each sample gets, for comparisons. */
  public Arm arm(String name) {
    return Unfinished.yet("run");
  }
}
