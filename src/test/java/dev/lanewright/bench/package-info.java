/** Measurements on generated tables, run by hand. */
@NullMarked
package dev.lanewright.bench;

import org.jspecify.annotations.NullMarked;
