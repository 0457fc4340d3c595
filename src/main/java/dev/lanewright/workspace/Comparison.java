package dev.lanewright.workspace;

import dev.lanewright.engine.Figures;
import dev.lanewright.engine.Flips;
import dev.lanewright.policy.Policy;

/** Two policies side by side, in one view and against one baseline; flips from left to right. */
public record Comparison(
    Policy left, Figures leftFigures, Policy right, Figures rightFigures, Flips flips) {}
