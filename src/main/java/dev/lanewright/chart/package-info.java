/** Charts from the engine's results, without JavaFX: for the screens and for the report. */
@NullMarked
package dev.lanewright.chart;

import org.jspecify.annotations.NullMarked;
