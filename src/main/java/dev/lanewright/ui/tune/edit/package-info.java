/**
 * Forms for the parts of a policy: conditions, gates, sources, tiers. A kind of condition is a
 * {@code ConditionKind}, a kind of gate a {@code GateKind}, each with a form of its own.
 */
@NullMarked
package dev.lanewright.ui.tune.edit;

import org.jspecify.annotations.NullMarked;
