/** Cells of tables that other programs open. */
@NullMarked
package dev.lanewright.csv;

import org.jspecify.annotations.NullMarked;
