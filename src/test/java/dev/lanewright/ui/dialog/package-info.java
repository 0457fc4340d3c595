/** Tests. */
@NullMarked
package dev.lanewright.ui.dialog;

import org.jspecify.annotations.NullMarked;
