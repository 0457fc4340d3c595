package dev.lanewright.ship.gate;

import dev.lanewright.engine.gate.Ruling;
import dev.lanewright.ship.gate.GateDraws.Population;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/** Prints the gate's error rates as the tables of the README. */
public final class GateErrors {
  /** Misses grow with the score; 5% among all below 0.45. */
  static final DoubleUnaryOperator RISING = x -> 0.01 + 0.6 * x * x;

  /** Just above the risk everywhere: whatever is certified is wrong. */
  static final DoubleUnaryOperator FLAT = x -> 0.0501;

  private static final double MARGIN = 0.02;

  private GateErrors() {}

  /** Prints. Arguments: draws of the gate (10,000) and of the certificate (1,000). */
  public static void main(String[] args) {
    int draws = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
    int certificates = args.length > 1 ? Integer.parseInt(args[1]) : 1_000;
    System.out.printf(
        "| %,d draws each, margin 2 points | pairs | true change −2: ships | true change 0: ships"
            + " |%n",
        draws);
    System.out.println("|---|---|---|---|");
    for (Line line : LINES) {
      String name = line.name();
      for (int n : line.sizes()) {
        double wrong = GateDraws.share(line.bad(), n, draws, MARGIN, Ruling.SHIPS, 21 + n);
        double power = GateDraws.share(line.good(), n, draws, MARGIN, Ruling.SHIPS, 22 + n);
        System.out.printf(
            Locale.ROOT, "| %s | %,d | %.1f%% | %.0f%% |%n", name, n, 100 * wrong, 100 * power);
        name = "";
      }
    }
    System.out.println();
    System.out.printf(
        "| certificates, %,d draws each, risk 5%% | calibrate | δ | certifies | wrong certificates"
            + " |%n",
        certificates);
    System.out.println("|---|---|---|---|---|");
    certificates("misses grow with the score", RISING, certificates);
    certificates("misses at 5.01% everywhere", FLAT, certificates);
  }

  private static void certificates(String what, DoubleUnaryOperator misses, int draws) {
    String name = what;
    for (int each : new int[] {400, 1_500}) {
      var strict = CertificateDraws.of(misses, each, 0.05, 0.05, draws, 31 + each);
      var loose = CertificateDraws.of(misses, each, 0.05, 0.1, draws, 31 + each);
      System.out.printf(
          Locale.ROOT,
          "| %s | %,d | 0.05 / 0.10 | %.0f%% / %.0f%% | %.1f%% / %.1f%% |%n",
          name,
          each,
          100 * strict.certified(),
          100 * loose.certified(),
          100 * strict.wrong(),
          100 * loose.wrong());
      name = "";
    }
  }

  private record Line(String name, Population bad, Population good, int[] sizes) {}

  private static final List<Line> LINES =
      List.of(
          new Line(
              "independent 0/1 (Tango, exact)",
              GateDraws.independent(0.05, 0.03),
              GateDraws.independent(0.02, 0.02),
              new int[] {300, 700, 1_500}),
          new Line(
              "independent 0/1, losses alone",
              GateDraws.independent(0.02, 0),
              GateDraws.independent(0, 0),
              new int[] {149, 500}),
          new Line(
              "four weights, 0.2 to 2",
              GateDraws.weighted(0.05, 0.03),
              GateDraws.weighted(0.02, 0.02),
              new int[] {300, 700, 1_500}),
          new Line(
              "conversations of 1 to 5",
              GateDraws.clustered(0.05, 0.03),
              GateDraws.clustered(0.02, 0.02),
              new int[] {300, 700, 1_500}),
          new Line(
              "grades between 0 and 1",
              GateDraws.graded(0.05, 0.03),
              GateDraws.graded(0.02, 0.02),
              new int[] {300, 700, 1_500}),
          new Line(
              "five categories, each must ship",
              GateDraws.categories(0.05, 0.03),
              GateDraws.categories(0.02, 0.02),
              new int[] {1_500, 5_000}));
}
