/** Tests. */
@NullMarked
package dev.lanewright.ui.review;

import org.jspecify.annotations.NullMarked;
