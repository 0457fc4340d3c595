/** Tests. */
@NullMarked
package dev.lanewright.ui.shell;

import org.jspecify.annotations.NullMarked;
