package dev.lanewright.engine.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tango's interval against his definition (Statistics in Medicine 17, 1998, 891-908) solved from
 * scratch: the nuisance probability by maximising the likelihood numerically, not by the formula
 * for its root, then the limit by bisection.
 */
class TangoTest {

  @ParameterizedTest
  @CsvSource({
    "12, 2, 44, 0.95",
    "5, 0, 44, 0.95",
    "0, 5, 44, 0.95",
    "1, 7, 21, 0.95",
    "9, 16, 300, 0.90",
    "40, 40, 100, 0.90",
    "3, 1, 4, 0.90",
    "60, 20, 1000, 0.99"
  })
  void limitsSolveTheScoreEquation(long b, long c, long n, double confidence) {
    double z = Quantile.normal(0.5 + confidence / 2);
    double estimate = (double) (b - c) / n;
    Interval found = Tango.interval(b, c, n, confidence);
    assertThat(found.lo()).isCloseTo(solve(b, c, n, z, -1, estimate), within(2e-5));
    assertThat(found.hi()).isCloseTo(solve(b, c, n, -z, estimate, 1), within(2e-5));
  }

  /**
   * Airway hyper-responsiveness of 21 children before and after a stem cell transplantation (Bentur
   * and others 2009): 1 both, 1 before only, 7 after only, 12 neither. The interval is the one
   * published by M. Fagerland, S. Lydersen and P. Laake, Recommended tests and confidence intervals
   * for paired binomial proportions, Statistics in Medicine 33, 2014, and in their book Statistical
   * Analysis of Contingency Tables, 2017, chapter 8.
   */
  @Test
  void thePublishedExample() {
    Interval found = Tango.interval(1, 7, 21, 0.95);
    assertThat(found.lo()).isCloseTo(-0.517, within(0.0005));
    assertThat(found.hi()).isCloseTo(-0.026, within(0.0005));
    Interval other = Tango.interval(7, 1, 21, 0.95);
    assertThat(other.lo()).isCloseTo(0.026, within(0.0005));
    assertThat(other.hi()).isCloseTo(0.517, within(0.0005));
  }

  private static double solve(long b, long c, long n, double target, double from, double to) {
    double lo = from;
    double hi = to;
    for (int k = 0; k < 60; k++) {
      double mid = (lo + hi) / 2;
      if (score(b, c, n, mid) > target) {
        lo = mid;
      } else {
        hi = mid;
      }
    }
    return (lo + hi) / 2;
  }

  private static double score(long b, long c, long n, double delta) {
    double p21 = likeliest(b, c, n, delta);
    double p12 = p21 + delta;
    double variance = (p12 + p21 - delta * delta) / n;
    return ((double) (b - c) / n - delta) / Math.sqrt(variance);
  }

  /** The likelihood is concave: ternary search between the ends where a probability is 0. */
  private static double likeliest(long b, long c, long n, double delta) {
    double lo = Math.max(0, -delta);
    double hi = (1 - delta) / 2;
    for (int k = 0; k < 200; k++) {
      double left = lo + (hi - lo) / 3;
      double right = hi - (hi - lo) / 3;
      if (likelihood(b, c, n, delta, left) < likelihood(b, c, n, delta, right)) {
        lo = left;
      } else {
        hi = right;
      }
    }
    return (lo + hi) / 2;
  }

  private static double likelihood(long b, long c, long n, double delta, double p21) {
    return term(b, p21 + delta) + term(c, p21) + term(n - b - c, 1 - 2 * p21 - delta);
  }

  private static double term(long count, double p) {
    return count == 0 ? 0 : count * Math.log(Math.max(p, 1e-300));
  }
}
