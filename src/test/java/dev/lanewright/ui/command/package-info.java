/** Tests. */
@NullMarked
package dev.lanewright.ui.command;

import org.jspecify.annotations.NullMarked;
