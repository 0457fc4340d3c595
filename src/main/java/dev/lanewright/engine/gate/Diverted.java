package dev.lanewright.engine.gate;

import dev.lanewright.engine.Arm;
import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Run;
import dev.lanewright.evalset.Split;
import java.util.stream.IntStream;

/**
 * Of some samples those that were served from below the top tier.
 *
 * @param diverted answered and graded on both sides
 * @param violations of them, graded below the baseline's answer
 * @param uncovered samples that start below the top tier and lack an answer or a grade
 */
record Diverted(int diverted, int violations, long uncovered) {
  static Diverted of(Run run, Arm baseline, int[] samples) {
    int top = run.policy().tiers().size() - 1;
    byte[] served = run.served();
    byte[] start = run.start();
    float[] quality = run.arm("").quality();
    int diverted = 0;
    int violations = 0;
    long uncovered = 0;
    for (int i : samples) {
      if (served[i] < 0 || Float.isNaN(baseline.quality()[i])) {
        uncovered += start[i] < top ? 1 : 0;
      } else if (served[i] < top) {
        diverted++;
        violations += quality[i] < baseline.quality()[i] ? 1 : 0;
      }
    }
    return new Diverted(diverted, violations, uncovered);
  }

  /** Every sample of a split. */
  @SuppressWarnings("EnumOrdinal") // as the table stores splits
  static int[] samples(EvalTable table, Split split) {
    return IntStream.range(0, table.n()).filter(i -> table.split()[i] == split.ordinal()).toArray();
  }
}
