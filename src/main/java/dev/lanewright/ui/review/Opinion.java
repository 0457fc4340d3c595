package dev.lanewright.ui.review;

import dev.lanewright.evalset.Preference;

/**
 * What a person decided on an item, for whoever settles a dispute.
 *
 * @param reviewer who
 * @param outcome in the order shown on screen
 * @param note what they wrote, or empty
 */
public record Opinion(String reviewer, Preference outcome, String note) {}
