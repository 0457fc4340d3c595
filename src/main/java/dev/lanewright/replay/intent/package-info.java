/** Intent labels from a small model, kept as fields of the samples. */
@NullMarked
package dev.lanewright.replay.intent;

import org.jspecify.annotations.NullMarked;
