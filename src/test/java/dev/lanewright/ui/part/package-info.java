/** Tests of the small parts. */
@NullMarked
package dev.lanewright.ui.part;

import org.jspecify.annotations.NullMarked;
