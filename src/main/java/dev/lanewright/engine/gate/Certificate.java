package dev.lanewright.engine.gate;

import java.util.List;
import java.util.Optional;

/**
 * A threshold certificate (Learn-then-Test with a fixed sequence; A. Angelopoulos et al. 2021): the
 * largest diversion with at most a share {@code risk} of violations among diverted requests, at
 * confidence 1 - {@code delta}. A violation is a served answer graded below the baseline's.
 *
 * @param risk largest share of violations among diverted requests
 * @param delta probability that the certificate may be wrong
 * @param stage index of the score stage whose threshold was tried; -1: the policy as it stands
 * @param tier whose threshold was tried; the policy's top tier
 * @param steps what was tested on the calibrate split, in order, up to the first failure
 * @param planned positions of the grid, fixed on the tune split
 * @param clusters independent units of the calibrate split, one sample drawn from each
 * @param uncovered diverted samples of the last step left out because an answer was never recorded
 * @param current share of requests that the policy itself diverts on the tune split
 */
public record Certificate(
    double risk,
    double delta,
    int stage,
    String tier,
    List<Step> steps,
    int planned,
    long clusters,
    long uncovered,
    double current) {

  /**
   * One test.
   *
   * @param threshold position of the threshold, NaN for the policy as it stands
   * @param tuneDiversion share of requests that it diverts on the tune split
   * @param diverted trials: diverted samples of the calibrate split
   * @param violations of them
   * @param p exact binomial p value of "violations are more frequent than the risk"
   * @param passed whether p is at most delta
   */
  public record Step(
      double threshold,
      double tuneDiversion,
      long diverted,
      long violations,
      double p,
      boolean passed) {}

  public Certificate {
    steps = List.copyOf(steps);
  }

  /** The last test that passed: what is certified; empty where nothing is. */
  public Optional<Step> certified() {
    return steps.stream().filter(Step::passed).reduce((a, b) -> b);
  }

  /** Whether the policy as it stands diverts no more than what is certified. */
  public boolean coversPolicy() {
    return certified().filter(s -> stage < 0 || current <= s.tuneDiversion() + 1e-9).isPresent();
  }

  /** Fewest trials that can pass without any violation: ceil(ln delta / ln(1 - risk)). */
  public static long fewest(double risk, double delta) {
    return (long) Math.ceil(Math.log(delta) / Math.log1p(-risk));
  }
}
