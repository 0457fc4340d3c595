/** The headless sub-commands, one class each. They never load a JavaFX class. */
@NullMarked
package dev.lanewright.cli;

import org.jspecify.annotations.NullMarked;
