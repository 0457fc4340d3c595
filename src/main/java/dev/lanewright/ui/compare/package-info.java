/** Policies side by side, their history, and how the samples are weighed. */
@NullMarked
package dev.lanewright.ui.compare;

import org.jspecify.annotations.NullMarked;
