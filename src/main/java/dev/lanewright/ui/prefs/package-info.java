/** What a person may set for all workspaces. */
@NullMarked
package dev.lanewright.ui.prefs;

import org.jspecify.annotations.NullMarked;
