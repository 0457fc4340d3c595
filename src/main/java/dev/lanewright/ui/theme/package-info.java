/** Colours, fonts and style sheets, light and dark. */
@NullMarked
package dev.lanewright.ui.theme;

import org.jspecify.annotations.NullMarked;
