/** Audits of production: was what the cheap lanes answered good enough, and does traffic drift. */
@NullMarked
package dev.lanewright.ship.audit;

import org.jspecify.annotations.NullMarked;
