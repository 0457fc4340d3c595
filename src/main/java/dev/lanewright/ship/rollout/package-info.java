/** From one percent of the traffic to all of it: plan, assignment, what each step showed. */
@NullMarked
package dev.lanewright.ship.rollout;

import org.jspecify.annotations.NullMarked;
