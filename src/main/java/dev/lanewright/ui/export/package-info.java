/** The export dialog that screens share: what each target can say, and what changed since. */
@NullMarked
package dev.lanewright.ui.export;

import org.jspecify.annotations.NullMarked;
