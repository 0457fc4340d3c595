/**
 * Shipping from an open workspace: the gate's settings, looks, exports and rollouts that are kept.
 */
@NullMarked
package dev.lanewright.workspace.shipping;

import org.jspecify.annotations.NullMarked;
