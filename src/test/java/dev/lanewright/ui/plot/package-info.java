/** Tests. */
@NullMarked
package dev.lanewright.ui.plot;

import org.jspecify.annotations.NullMarked;
