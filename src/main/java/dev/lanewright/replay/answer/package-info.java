/** Replays: models answer samples of an eval set, and their answers are graded and recorded. */
@NullMarked
package dev.lanewright.replay.answer;

import org.jspecify.annotations.NullMarked;
