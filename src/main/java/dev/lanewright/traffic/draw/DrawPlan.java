package dev.lanewright.traffic.draw;

import java.util.List;
import java.util.Set;

/**
 * How an eval set is drawn from a log.
 *
 * @param samples how many different requests are wanted
 * @param by what strata are made of: of {@link #PARTS}, in this order
 * @param least from each stratum at least so many, where it has them
 * @param nearCopies whether near copies count as one request, not only exact ones
 * @param lanes only calls that these lanes answered; empty: all
 * @param seed the same files and seed give the same samples
 */
public record DrawPlan(
    int samples, List<String> by, int least, boolean nearCopies, Set<String> lanes, long seed) {
  /** What strata can be made of. */
  public static final List<String> PARTS = List.of("model", "lane", "category", "length", "day");

  /** 2,000 samples by model, lane, category and length, at least 5 of each. */
  public static final DrawPlan USUAL =
      new DrawPlan(2_000, List.of("model", "lane", "category", "length"), 5, true, Set.of(), 1);

  public DrawPlan {
    by = PARTS.stream().filter(Set.copyOf(by)::contains).toList();
    lanes = Set.copyOf(lanes);
    if (samples < 1 || least < 0) {
      throw new IllegalArgumentException("samples are at least 1, the least of a stratum 0");
    }
  }
}
