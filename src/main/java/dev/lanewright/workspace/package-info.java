/**
 * The open document: the eval set in hand, the policy being edited with its undo history, what it
 * is compared with, and the figures that follow. No JavaFX.
 */
@NullMarked
package dev.lanewright.workspace;

import org.jspecify.annotations.NullMarked;
