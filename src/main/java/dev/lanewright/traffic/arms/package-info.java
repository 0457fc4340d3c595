/** The arms of a rollout as a production log shows them. */
@NullMarked
package dev.lanewright.traffic.arms;

import org.jspecify.annotations.NullMarked;
