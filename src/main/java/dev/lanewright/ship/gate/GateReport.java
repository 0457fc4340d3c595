package dev.lanewright.ship.gate;

import dev.lanewright.engine.Figures;
import dev.lanewright.engine.gate.Certificate;
import dev.lanewright.engine.gate.GateTests;
import dev.lanewright.engine.gate.Ruling;
import dev.lanewright.engine.gate.Savings;
import dev.lanewright.engine.verdict.VerdictGate;
import dev.lanewright.policy.Policy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a policy may take its baseline's place, and why.
 *
 * @param policy asked about
 * @param baseline name of what it is compared with
 * @param input what was asked
 * @param tests on graded answers
 * @param judges on win-or-tie, null where nothing was judged; its categories inform and do not
 *     decide
 * @param nested what took the place of a report split that is too small; null where it is not
 * @param savings against the baseline
 * @param figures of the policy in view
 * @param certificate from the calibrate split, null where it was not asked for
 * @param goals the five numbers
 * @param checks what else speaks for or against it, worst first
 * @param ruling tests and judges together
 * @param verdict the ruling in words
 */
public record GateReport(
    Policy policy,
    String baseline,
    GateInput input,
    GateTests tests,
    @Nullable VerdictGate judges,
    @Nullable NestedPairs nested,
    Savings savings,
    Figures figures,
    @Nullable Certificate certificate,
    List<Goal> goals,
    List<Check> checks,
    Ruling ruling,
    Verdict verdict) {
  public GateReport {
    goals = List.copyOf(goals);
    checks = List.copyOf(checks);
  }

  /** What the policy is held to. */
  public GateSettings settings() {
    return input.settings();
  }

  /**
   * A ruling in words.
   *
   * @param headline such as {@code Does not ship: technical_debug}
   * @param explanation a few sentences that say why, and what would help
   */
  public record Verdict(String headline, String explanation) {}
}
