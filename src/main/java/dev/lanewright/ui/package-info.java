/** The window: the application and its composition root. */
@NullMarked
package dev.lanewright.ui;

import org.jspecify.annotations.NullMarked;
