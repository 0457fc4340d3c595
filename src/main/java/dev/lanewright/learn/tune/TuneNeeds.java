package dev.lanewright.learn.tune;

import dev.lanewright.engine.Need;
import dev.lanewright.engine.Needs;
import dev.lanewright.policy.Gate;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Range;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The columns that tuning a policy reads: its own, and those of gates at other positions. */
public final class TuneNeeds {
  /** Lengths of answers that are tried, in code points; the last is longer than any. */
  private static final double[] LENGTHS = {
    100, 200, 400, 800, 1200, 1600, 2000, 3000, 4000, 6000, 10_000_000
  };

  private TuneNeeds() {}

  /** Columns of the policy and of its length gates at other lengths. */
  public static Set<Need> of(Policy policy) {
    Set<Need> all = new LinkedHashSet<>(Needs.of(policy));
    for (Need need : List.copyOf(all)) {
      if (need instanceof Need.GateResult g && g.gate() instanceof Gate.Length length) {
        others(length.range())
            .forEach(r -> all.add(new Need.GateResult(new Gate.Length(r), g.model())));
      }
    }
    return all;
  }

  /** Ranges with the one bound elsewhere; none where there are several bounds. */
  private static List<Range> others(Range range) {
    long bounds =
        Stream.of(range.atLeast(), range.above(), range.below(), range.atMost())
            .filter(Objects::nonNull)
            .count();
    if (bounds != 1) {
      return List.of();
    }
    return java.util.Arrays.stream(LENGTHS)
        .mapToObj(
            x ->
                new Range(
                    range.atLeast() == null ? null : x,
                    range.above() == null ? null : x,
                    range.below() == null ? null : x,
                    range.atMost() == null ? null : x))
        .toList();
  }
}
