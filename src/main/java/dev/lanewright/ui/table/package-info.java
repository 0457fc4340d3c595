/** Tables: paged from a source, or small and whole. */
@NullMarked
package dev.lanewright.ui.table;

import org.jspecify.annotations.NullMarked;
