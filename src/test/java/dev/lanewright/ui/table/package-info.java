/** Tests. */
@NullMarked
package dev.lanewright.ui.table;

import org.jspecify.annotations.NullMarked;
