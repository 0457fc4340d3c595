/** The ship screen: whether the policy may take its baseline's place, and how it gets there. */
@NullMarked
package dev.lanewright.ui.ship;

import org.jspecify.annotations.NullMarked;
