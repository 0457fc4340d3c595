package dev.lanewright.replay;

import dev.lanewright.store.NewRun;
import org.jspecify.annotations.Nullable;

/**
 * What a run is about.
 *
 * @param evalSet id of the set
 * @param purpose what its calls are for
 * @param title shown to people, such as "72 missing answers"
 * @param plan text from which its maker can make the calls anew after a restart
 * @param list the calls, packed by their maker, or null where {@code plan} says it all
 * @param budgetUsd most that may be spent, unknown calls counted in; NaN for no limit
 * @param calls how many calls
 */
public record RunPlan(
    long evalSet,
    Purpose purpose,
    String title,
    String plan,
    byte @Nullable [] list,
    double budgetUsd,
    int calls) {
  /** This with another budget, NaN for no limit. */
  public RunPlan within(double newBudgetUsd) {
    return new RunPlan(evalSet, purpose, title, plan, list, newBudgetUsd, calls);
  }

  /** The run's row in the ledger, as it begins. */
  NewRun row() {
    return new NewRun(evalSet, purpose.name(), title, plan, list, budgetUsd, calls);
  }
}
