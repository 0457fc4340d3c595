/** Tests of the open document. */
@NullMarked
package dev.lanewright.workspace;

import org.jspecify.annotations.NullMarked;
