/** Tests. */
@NullMarked
package dev.lanewright.ui.reading;

import org.jspecify.annotations.NullMarked;
