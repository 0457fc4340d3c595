package dev.lanewright.replay.gate;

import dev.lanewright.policy.Gate;
import java.util.List;

/** A gate and whose answers it is asked about, as a line of a run's plan. */
final class GateLine {
  private static final String APART = "\t";
  private static final String CRITIQUE = "critique";
  private static final String VERIFIER = "verifier";

  private GateLine() {}

  static String write(GateCalls.Asked asked) {
    return switch (asked.gate()) {
      case Gate.Verifier v -> String.join(APART, VERIFIER, asked.answerer(), v.field(), v.model());
      case Gate.Critique c -> String.join(APART, CRITIQUE, asked.answerer(), c.field());
    };
  }

  /**
   * Reads what {@link #write} made.
   *
   * @throws IllegalArgumentException for another text
   */
  static GateCalls.Asked read(String line, long sample) {
    List<String> parts = List.of(line.split(APART, -1));
    Gate.Replied gate =
        switch (parts.getFirst()) {
          case VERIFIER -> new Gate.Verifier(parts.get(3), parts.get(2));
          case CRITIQUE -> new Gate.Critique(parts.get(2));
          default -> throw new IllegalArgumentException("no gate: " + parts.getFirst());
        };
    return new GateCalls.Asked(sample, gate, parts.get(1));
  }
}
