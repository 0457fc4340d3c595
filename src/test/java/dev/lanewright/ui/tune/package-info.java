/** Tests of the tune screen. */
@NullMarked
package dev.lanewright.ui.tune;

import org.jspecify.annotations.NullMarked;
