package dev.lanewright.learn.tune;

import dev.lanewright.engine.Run;

/**
 * A policy that the search has seen.
 *
 * @param run the policy on the table
 * @param missed by how much it misses the goal's needs, 0 for not at all
 * @param objective what is made small, as a mean: USD per request, or quality with its sign turned
 */
record Candidate(Run run, double missed, double objective) {
  private static final double SAME = 1e-12;

  static Candidate of(Run run, Samples samples) {
    double[] sums = samples.sums(run.start());
    return new Candidate(run, samples.missed(sums), sums[0] / samples.weight());
  }

  /** Whether it comes closer to the needs, or as close at a better objective. */
  boolean beats(Candidate other) {
    if (Math.abs(missed - other.missed) > SAME) {
      return missed < other.missed;
    }
    return objective < other.objective - SAME * Math.max(1, Math.abs(other.objective));
  }
}
