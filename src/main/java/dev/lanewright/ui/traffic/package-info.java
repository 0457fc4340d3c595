/** A production log in the window: its profile, and an eval set drawn from it. */
@NullMarked
package dev.lanewright.ui.traffic;

import org.jspecify.annotations.NullMarked;
