/** Tests. */
@NullMarked
package dev.lanewright.engine.review;

import org.jspecify.annotations.NullMarked;
