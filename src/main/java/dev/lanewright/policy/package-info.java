/**
 * What routes: immutable records of a policy, its tiers, stages, conditions, cascade and gates.
 * Sees only the JDK.
 */
@NullMarked
package dev.lanewright.policy;

import org.jspecify.annotations.NullMarked;
