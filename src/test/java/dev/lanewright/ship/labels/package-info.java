/** Tests. */
@NullMarked
package dev.lanewright.ship.labels;

import org.jspecify.annotations.NullMarked;
