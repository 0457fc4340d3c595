package dev.lanewright.ship.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.engine.gate.Ruling;
import dev.lanewright.ship.gate.GateDraws.Population;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How often the gate errs, by simulation through the code that the command asks. All seeded; a
 * share of draws may lie above its limit by three standard errors.
 */
class GateErrorsTest {
  private static final double MARGIN = 0.02;
  private static final double LEVEL = 0.05;

  static Stream<Arguments> atTheMargin() {
    return Stream.of(
        Arguments.of("independent", GateDraws.independent(0.05, 0.03), 300),
        Arguments.of("losses alone", GateDraws.independent(0.02, 0), 500),
        Arguments.of("weighted", GateDraws.weighted(0.05, 0.03), 600),
        Arguments.of("clustered", GateDraws.clustered(0.05, 0.03), 600),
        Arguments.of("graded", GateDraws.graded(0.05, 0.03), 600));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("atTheMargin")
  void shipsAtMostOneInTwentyAtTheMargin(String name, Population population, int n) {
    errors(population, n, 600);
  }

  @Tag("long")
  @ParameterizedTest(name = "{0}")
  @MethodSource("atTheMargin")
  void shipsAtMostOneInTwentyOfTenThousand(String name, Population population, int n) {
    errors(population, n, 10_000);
  }

  private static void errors(Population population, int n, int draws) {
    double ships = GateDraws.share(population, n, draws, MARGIN, Ruling.SHIPS, 11);
    assertThat(ships).isLessThanOrEqualTo(LEVEL + 3 * Math.sqrt(LEVEL * (1 - LEVEL) / draws));
  }

  /** Or the test above could not fail: a policy as good as its baseline ships as a rule. */
  @Test
  void shipsWhatIsAsGood() {
    assertThat(share(GateDraws.independent(0.02, 0.02), 700)).isGreaterThan(0.7);
    assertThat(share(GateDraws.weighted(0.02, 0.02), 1_500)).isGreaterThan(0.7);
    assertThat(share(GateDraws.clustered(0.02, 0.02), 1_500)).isGreaterThan(0.7);
    assertThat(share(GateDraws.graded(0.02, 0.02), 1_500)).isGreaterThan(0.7);
  }

  private static double share(Population population, int n) {
    return GateDraws.share(population, n, 200, MARGIN, Ruling.SHIPS, 12);
  }

  static Stream<Arguments> misses() {
    return Stream.of(
        Arguments.of("rising", GateErrors.RISING), Arguments.of("flat", GateErrors.FLAT));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("misses")
  void certificatesHold(String name, DoubleUnaryOperator misses) {
    certificates(misses, 150);
  }

  @Tag("long")
  @ParameterizedTest(name = "{0}")
  @MethodSource("misses")
  void certificatesHoldOverAThousandDraws(String name, DoubleUnaryOperator misses) {
    certificates(misses, 1_000);
  }

  private static void certificates(DoubleUnaryOperator misses, int draws) {
    var result = CertificateDraws.of(misses, 800, 0.05, 0.1, draws, 13);
    assertThat(result.wrong()).isLessThanOrEqualTo(0.1 + 3 * Math.sqrt(0.1 * 0.9 / draws));
  }

  /** Or the test above could not fail. */
  @Test
  void certifiesWhereMissesAreFew() {
    var result = CertificateDraws.of(x -> 0.01, 800, 0.05, 0.1, 50, 14);
    assertThat(result.certified()).isGreaterThan(0.95);
    assertThat(result.diversion()).isGreaterThan(0.9);
  }
}
