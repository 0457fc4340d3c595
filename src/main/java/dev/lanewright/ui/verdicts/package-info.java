/** The verdicts screen: what raters say of two sides, how they agree, and every pair. */
@NullMarked
package dev.lanewright.ui.verdicts;

import org.jspecify.annotations.NullMarked;
