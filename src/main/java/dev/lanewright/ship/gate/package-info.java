/** Whether a policy may ship: the gate's tests, what else speaks for or against it, in words. */
@NullMarked
package dev.lanewright.ship.gate;

import org.jspecify.annotations.NullMarked;
