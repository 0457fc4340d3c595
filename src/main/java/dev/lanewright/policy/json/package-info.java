/** The versioned JSON form of a policy: reading, writing, and the differences between two. */
@NullMarked
package dev.lanewright.policy.json;

import org.jspecify.annotations.NullMarked;
