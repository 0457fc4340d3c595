/** Background work: progress, cancel, newest wins. The only way back to the window's thread. */
@NullMarked
package dev.lanewright.ui.task;

import org.jspecify.annotations.NullMarked;
