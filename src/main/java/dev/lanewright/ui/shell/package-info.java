/** The frame of the window: title bar, rail, status bar, screens. */
@NullMarked
package dev.lanewright.ui.shell;

import org.jspecify.annotations.NullMarked;
