/** Review by hand in the open document: what is drawn, what was done with it, how far it is. */
@NullMarked
package dev.lanewright.workspace.review;

import org.jspecify.annotations.NullMarked;
