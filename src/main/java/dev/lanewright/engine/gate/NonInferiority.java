package dev.lanewright.engine.gate;

import dev.lanewright.engine.Estimate;

/**
 * A paired test of non-inferiority on graded answers.
 *
 * @param name the category, or {@code all}
 * @param seen samples in view
 * @param pairs of them, answered and graded on both sides
 * @param clusters independent units among the pairs
 * @param method how the interval was made
 * @param change mean change in quality, policy minus baseline, -1..1, with its two-sided 90%
 *     interval
 * @param margin largest loss that is accepted, such as 0.02
 * @param ruling what the interval says
 * @param needed pairs for 80% power at the estimate, all drawn anew; 0 unless {@link Ruling#MORE}
 * @param wins pairs graded higher than the baseline's answer
 * @param ties pairs graded equal
 * @param losses pairs graded lower
 * @param midP two-sided McNemar mid-p of wins against losses
 * @param harm one-sided p value of "quality did not fall", adjusted by Holm among categories
 */
public record NonInferiority(
    String name,
    long seen,
    long pairs,
    long clusters,
    Method method,
    Estimate change,
    double margin,
    Ruling ruling,
    long needed,
    long wins,
    long ties,
    long losses,
    double midP,
    double harm) {

  /** One-sided level of the test; the interval shown is therefore of 90%. */
  public static final double LEVEL = 0.05;

  /** How an interval was made. */
  public enum Method {
    /** Tango's score interval: independent 0/1 outcomes of equal weight. */
    TANGO,
    /** Clustered paired bootstrap: weights, graded quality or clusters. */
    BOOTSTRAP
  }

  /** Further samples needed, 0 unless {@link Ruling#MORE}. */
  public long more() {
    return Math.max(0, needed - pairs);
  }

  /** Whether quality is shown to have fallen here, at 5% among all categories. */
  public boolean harmed() {
    return harm <= LEVEL;
  }

  /** This test with its p value of harm adjusted. */
  NonInferiority withHarm(double adjusted) {
    return new NonInferiority(
        name, seen, pairs, clusters, method, change, margin, ruling, needed, wins, ties, losses,
        midP, adjusted);
  }
}
