/**
 * Finds the best policy for a goal: exact assignments of tables, exhaustive thresholds, coordinate
 * search over mixed policies, each with a bound that says how far the result may be from the best.
 */
@NullMarked
package dev.lanewright.learn.tune;

import org.jspecify.annotations.NullMarked;
