package dev.lanewright.engine;

import dev.lanewright.policy.Gate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a tier's gates were never asked, so that samples are uncovered.
 *
 * @param tier its name
 * @param gates that lack replies, in order
 * @param samples whose path stops there
 */
public record GateGap(String tier, List<Gate.Replied> gates, int samples) {
  public GateGap {
    gates = List.copyOf(gates);
  }

  /** The gaps of a run on the samples in view, lowest tier first. */
  public static List<GateGap> of(Run run, View view) {
    if (run.policy().cascade() == null) {
      return List.of();
    }
    Missing missing = Missing.of(run, view);
    List<GateGap> gaps = new ArrayList<>();
    for (int t = 0; t < run.policy().tiers().size(); t++) {
      int tier = t;
      int n = (int) Arrays.stream(missing.unaskedTiers()).filter(u -> u == tier).count();
      if (n > 0) {
        List<Gate.Replied> gates =
            GateCalls.of(run.policy(), t).stream()
                .filter(Gate.Replied.class::isInstance)
                .map(Gate.Replied.class::cast)
                .toList();
        gaps.add(new GateGap(run.policy().tiers().get(t).name(), gates, n));
      }
    }
    return gaps;
  }
}
