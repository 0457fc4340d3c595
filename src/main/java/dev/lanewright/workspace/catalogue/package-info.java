/** The workspace's catalogue of models and prices: kept in its file, applied to its figures. */
@NullMarked
package dev.lanewright.workspace.catalogue;

import org.jspecify.annotations.NullMarked;
