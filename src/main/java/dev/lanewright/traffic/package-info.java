/** Production traffic as gateways log it: calls, what they cost, what they looked like. */
@NullMarked
package dev.lanewright.traffic;

import org.jspecify.annotations.NullMarked;
