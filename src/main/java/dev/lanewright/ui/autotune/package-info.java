/** The dialog that tunes the policy in place for a quality floor or a budget. */
@NullMarked
package dev.lanewright.ui.autotune;

import org.jspecify.annotations.NullMarked;
