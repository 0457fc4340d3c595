/** Verdicts of raters on pairs of answers: columns, rates, agreement, the judge's trust. No I/O. */
@NullMarked
package dev.lanewright.engine.verdict;

import org.jspecify.annotations.NullMarked;
