/** Intervals, tests and resampling. Pure, seeded. */
@NullMarked
package dev.lanewright.engine.stats;

import org.jspecify.annotations.NullMarked;
