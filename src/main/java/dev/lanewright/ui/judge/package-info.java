/** Plans and starts judge runs from the window. */
@NullMarked
package dev.lanewright.ui.judge;

import org.jspecify.annotations.NullMarked;
