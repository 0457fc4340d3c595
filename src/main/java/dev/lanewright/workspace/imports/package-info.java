/** Importing files into eval sets, from the command line and from the window. */
@NullMarked
package dev.lanewright.workspace.imports;

import org.jspecify.annotations.NullMarked;
