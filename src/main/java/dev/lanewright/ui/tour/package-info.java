/** The tour: what to look at, step by step, over the screens themselves. */
@NullMarked
package dev.lanewright.ui.tour;

import org.jspecify.annotations.NullMarked;
