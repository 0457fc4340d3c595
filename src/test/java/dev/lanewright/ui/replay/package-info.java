/** Tests of the replay screen. */
@NullMarked
package dev.lanewright.ui.replay;

import org.jspecify.annotations.NullMarked;
