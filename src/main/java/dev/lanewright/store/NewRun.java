package dev.lanewright.store;

import org.jspecify.annotations.Nullable;

/**
 * A run that begins.
 *
 * @param evalSet id of the set
 * @param purpose such as {@code ANSWER}
 * @param title shown to people
 * @param plan JSON text of its maker, for a resumed run
 * @param list planned calls, packed by its maker; null where they can be made anew
 * @param budgetUsd most that it may spend, NaN for no limit
 * @param calls planned calls
 */
public record NewRun(
    long evalSet,
    String purpose,
    String title,
    String plan,
    byte @Nullable [] list,
    double budgetUsd,
    int calls) {}
