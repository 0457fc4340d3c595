/** Tests. */
@NullMarked
package dev.lanewright.ui.data;

import org.jspecify.annotations.NullMarked;
