package dev.lanewright.provider.fault;

import java.util.SplittableRandom;

/** How long an answer takes, in milliseconds. */
@FunctionalInterface
public interface Latency {
  /** A draw. */
  double ms(SplittableRandom random);

  /** {@code zero}, {@code fixed:MS}, {@code uniform:FROM-TO} or {@code lognormal:MEDIAN,SIGMA}. */
  static Latency of(String text) {
    String[] parts = text.split(":", 2);
    return switch (parts[0]) {
      case "zero" -> random -> 0;
      case "fixed" -> {
        double ms = Double.parseDouble(parts[1]);
        yield random -> ms;
      }
      case "uniform" -> {
        String[] ends = parts[1].split("-");
        double from = Double.parseDouble(ends[0]);
        double to = Double.parseDouble(ends[1]);
        yield random -> from + random.nextDouble() * (to - from);
      }
      case "lognormal" -> {
        String[] given = parts[1].split(",");
        double median = Double.parseDouble(given[0]);
        double sigma = Double.parseDouble(given[1]);
        yield random -> Math.min(60_000, median * Math.exp(sigma * random.nextGaussian()));
      }
      default -> throw new IllegalArgumentException("no latency: " + text);
    };
  }
}
