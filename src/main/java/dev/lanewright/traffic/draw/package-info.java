/** Draws an eval set from production traffic: stratified, without copies, seeded. */
@NullMarked
package dev.lanewright.traffic.draw;

import org.jspecify.annotations.NullMarked;
