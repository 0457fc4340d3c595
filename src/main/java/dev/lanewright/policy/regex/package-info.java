/**
 * The portable subset of regular expressions: its parser, and the one canonical spelling that RE2,
 * Python and JavaScript read alike. Sees only the JDK.
 */
@NullMarked
package dev.lanewright.policy.regex;

import org.jspecify.annotations.NullMarked;
