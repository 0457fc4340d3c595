/** Tests of the ship screen. */
@NullMarked
package dev.lanewright.ui.ship;

import org.jspecify.annotations.NullMarked;
