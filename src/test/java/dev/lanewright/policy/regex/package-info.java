/** Tests of the portable patterns. */
@NullMarked
package dev.lanewright.policy.regex;

import org.jspecify.annotations.NullMarked;
