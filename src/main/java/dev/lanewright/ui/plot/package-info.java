/** Charts on screen: redraw, handles to drag, copy and export. */
@NullMarked
package dev.lanewright.ui.plot;

import org.jspecify.annotations.NullMarked;
