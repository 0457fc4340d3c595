/** Tests. */
@NullMarked
package dev.lanewright.ui.task;

import org.jspecify.annotations.NullMarked;
