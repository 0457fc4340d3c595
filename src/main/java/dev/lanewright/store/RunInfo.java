package dev.lanewright.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run of calls.
 *
 * @param evalSet id of the set, or -1 where that was deleted
 * @param budgetUsd most that it may spend, NaN for no limit
 * @param calls planned calls
 * @param ended null while it runs
 * @param money what its attempts came to
 */
public record RunInfo(
    long id,
    long evalSet,
    String purpose,
    String title,
    String plan,
    double budgetUsd,
    int calls,
    RunState state,
    Instant started,
    @Nullable Instant ended,
    RunMoney money) {}
