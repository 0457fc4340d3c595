package dev.lanewright.ship.audit;

import dev.lanewright.engine.Estimate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an audit of a drawn set shows. Rates are weighted by how many calls of production each
 * sample stands for; their n is samples, their interval is of the effective number.
 *
 * @param samples samples of the set
 * @param calls calls of production they stand for
 * @param lanes by the lane that answered in production
 * @param agreement share of calls that the policy would send to the lane that answered
 * @param unknownLane samples whose lane is none of the policy's, by name or by model
 * @param usd what production's calls cost against what the policy's would; NaN means unpriced
 * @param misroute the cheap lanes, re-judged one tier up
 * @param drift against the set that the policy was tuned on; empty without one
 * @param versions share of calls by the policy version that the log says decided them; empty where
 *     it does not say
 * @param words what it means, most important first
 */
public record AuditReport(
    String policy,
    String hash,
    String evalSet,
    int samples,
    double calls,
    List<Lane> lanes,
    Estimate agreement,
    int unknownLane,
    Usd usd,
    Misroute misroute,
    List<Drift> drift,
    List<Version> versions,
    List<String> words) {
  public AuditReport {
    lanes = List.copyOf(lanes);
    drift = List.copyOf(drift);
    versions = List.copyOf(versions);
    words = List.copyOf(words);
  }

  /**
   * One lane of production.
   *
   * @param share of the calls, 0 to 1
   * @param agreement share of its calls that the policy would send to it too
   * @param up share that the policy would send to a higher lane
   * @param down share that the policy would send to a lower one
   */
  public record Lane(
      String name, int samples, double share, Estimate agreement, Estimate up, Estimate down) {}

  /**
   * Cost per call over the samples where both are known.
   *
   * @param samples how many those are
   */
  public record Usd(int samples, double production, double policy) {}

  /** Whether the misroute rate is under its line. */
  public enum State {
    /** The whole interval is at or under the line. */
    HOLDS,
    /** The rate is over the line. */
    OVER,
    /** The rate is under the line, but the interval is not. */
    OPEN,
    /** Nothing is judged. */
    NONE
  }

  /**
   * Answers of the cheap lanes against those of one tier up.
   *
   * @param rate share of calls whose one-tier-up answer was judged better
   * @param line largest rate that is fine
   * @param wanted samples that a cheap lane answered
   * @param judged of them, judged readably
   * @param unsure of those, on which the judges differ or flip with the order: not counted as
   *     misrouted
   * @param judgeUsd what judging cost, or NaN where it is not recorded
   * @param classes by category, most misrouted first
   */
  public record Misroute(
      Estimate rate,
      double line,
      State state,
      int wanted,
      int judged,
      int unsure,
      double judgeUsd,
      List<Category> classes) {
    public Misroute {
      classes = List.copyOf(classes);
    }
  }

  /** A category's misroute rate. */
  public record Category(String name, Estimate rate) {}

  /**
   * How far shares moved.
   *
   * @param what category, length or lane
   * @param psi population stability index; from 0.25 on it drifted
   */
  public record Drift(String what, double psi, boolean drifted, List<Share> shares) {
    public Drift {
      shares = List.copyOf(shares);
    }
  }

  /** Shares of one kind, 0 to 1. */
  public record Share(String name, double before, double after) {}

  /**
   * A policy's version.
   *
   * @param current whether it is the one that is audited
   */
  public record Version(@Nullable String hash, double share, boolean current) {}
}
