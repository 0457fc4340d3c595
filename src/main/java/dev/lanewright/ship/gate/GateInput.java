package dev.lanewright.ship.gate;

import dev.lanewright.engine.Baseline;
import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.View;
import dev.lanewright.engine.verdict.Panel;
import dev.lanewright.engine.verdict.VerdictTable;
import dev.lanewright.policy.Policy;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the gate is asked.
 *
 * @param table with every column that policy and baseline read
 * @param view the samples that decide, and what they weigh
 * @param verdicts of judges and people on the set, or null
 * @param panel whose verdicts count and by which rule; where it names nobody, all judges and people
 *     by majority
 * @param prices day of the newest price in force, or null
 * @param today to tell how old prices are
 * @param sample the store's ids of the pairs that people reviewed as a uniform random sample: the
 *     completed prefix of a drawing's random part
 * @param looks different questions that the split has answered, this one included; 0: not counted
 */
public record GateInput(
    EvalTable table,
    Policy policy,
    Baseline baseline,
    View view,
    GateSettings settings,
    @Nullable VerdictTable verdicts,
    List<Long> sample,
    Panel panel,
    @Nullable LocalDate prices,
    LocalDate today,
    int looks) {
  public GateInput {
    sample = List.copyOf(sample);
  }

  /** The split that decides, in lower case: {@code report}, or {@code all}. */
  public String splitName() {
    return view.split() == null ? "all" : view.split().name().toLowerCase(Locale.ROOT);
  }
}
