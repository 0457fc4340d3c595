/** Readers of production logs, by content: one class per layout. */
@NullMarked
package dev.lanewright.traffic.reader;

import org.jspecify.annotations.NullMarked;
