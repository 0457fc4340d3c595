/** Small parts that screens are put together from: labels, lanes, figures as people read them. */
@NullMarked
package dev.lanewright.ui.part;

import org.jspecify.annotations.NullMarked;
