/** Trains models on eval sets of the workspace, keeps them, and computes what they say. */
@NullMarked
package dev.lanewright.workspace.learn;

import org.jspecify.annotations.NullMarked;
