package dev.lanewright.ui.verdicts;

import dev.lanewright.engine.Baseline;
import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Figures;
import dev.lanewright.engine.Run;
import dev.lanewright.engine.View;
import org.jspecify.annotations.Nullable;

/**
 * What the open document brings to the figures.
 *
 * @param table columns of the eval set
 * @param view its split and weights
 * @param run decisions of the policy, or null while they are computed
 * @param baseline what the policy is compared with
 * @param figures of the policy, or null
 */
record Basis(
    EvalTable table, View view, @Nullable Run run, Baseline baseline, @Nullable Figures figures) {}
