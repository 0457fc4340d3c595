/** The seeded generator of the synthetic eval set in {@code sample-data}. */
@NullMarked
package dev.lanewright.sample;

import org.jspecify.annotations.NullMarked;
