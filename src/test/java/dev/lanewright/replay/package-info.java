/** Tests of runs of paid calls. */
@NullMarked
package dev.lanewright.replay;

import org.jspecify.annotations.NullMarked;
