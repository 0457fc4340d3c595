/** The JSON forms of what is learned. */
@NullMarked
package dev.lanewright.learn.json;

import org.jspecify.annotations.NullMarked;
