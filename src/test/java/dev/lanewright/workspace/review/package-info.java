/** Tests. */
@NullMarked
package dev.lanewright.workspace.review;

import org.jspecify.annotations.NullMarked;
