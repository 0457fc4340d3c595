/** What models say that gates ask about answers, kept as fields of the samples. */
@NullMarked
package dev.lanewright.replay.gate;

import org.jspecify.annotations.NullMarked;
