/** Tests of the verdicts screen. */
@NullMarked
package dev.lanewright.ui.verdicts;

import org.jspecify.annotations.NullMarked;
