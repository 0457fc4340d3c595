/** Whether a policy may replace its baseline: paired tests, sample sizes, savings, certificates. */
@NullMarked
package dev.lanewright.engine.gate;

import org.jspecify.annotations.NullMarked;
