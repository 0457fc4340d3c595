package dev.lanewright.workspace.review;

import dev.lanewright.evalset.ReviewItem;
import org.jspecify.annotations.Nullable;

/**
 * One line of a review queue.
 *
 * @param item what was drawn
 * @param opening first characters of the request, on one line
 * @param category of the sample, or null
 */
public record Entry(ReviewItem item, String opening, @Nullable String category) {}
