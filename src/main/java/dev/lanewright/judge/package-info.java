/**
 * Models that judge answers: prompts, both orders of a pair, what a reply says, and runs of such
 * calls through {@link dev.lanewright.replay.Runner}, so that budget and ledger hold for judges as
 * for answers.
 */
@NullMarked
package dev.lanewright.judge;

import org.jspecify.annotations.NullMarked;
