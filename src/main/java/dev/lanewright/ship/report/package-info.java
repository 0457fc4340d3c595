/** The report: one HTML file that a manager reads and an engineer checks, and its tables as CSV. */
@NullMarked
package dev.lanewright.ship.report;

import org.jspecify.annotations.NullMarked;
