package dev.lanewright.workspace;

import dev.lanewright.engine.Flips;
import dev.lanewright.engine.Run;

/**
 * What an edit moved.
 *
 * @param saved decisions of the saved policy
 * @param run decisions of the policy shown
 * @param flips the samples that differ
 */
public record Moved(Run saved, Run run, Flips flips) {}
