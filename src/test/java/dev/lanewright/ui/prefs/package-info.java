/** Tests. */
@NullMarked
package dev.lanewright.ui.prefs;

import org.jspecify.annotations.NullMarked;
