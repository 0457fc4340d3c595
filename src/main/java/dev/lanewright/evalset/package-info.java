/** What is routed: immutable records of samples, answers, grades and splits. Sees only the JDK. */
@NullMarked
package dev.lanewright.evalset;

import org.jspecify.annotations.NullMarked;
