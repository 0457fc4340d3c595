/** From columns and a policy to decisions, outcomes and figures. Pure, seeded, no I/O. */
@NullMarked
package dev.lanewright.engine;

import org.jspecify.annotations.NullMarked;
