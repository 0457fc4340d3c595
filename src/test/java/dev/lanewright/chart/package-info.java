/** Tests. */
@NullMarked
package dev.lanewright.chart;

import org.jspecify.annotations.NullMarked;
