/** Production logs of the open workspace: profiles, eval sets drawn from them, rollouts' arms. */
@NullMarked
package dev.lanewright.workspace.traffic;

import org.jspecify.annotations.NullMarked;
