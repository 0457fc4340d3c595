/** Labels and verdicts on pairs of answers, written for other tools and for people. */
@NullMarked
package dev.lanewright.ship.labels;

import org.jspecify.annotations.NullMarked;
