/** The tune screen: stages, charts, tiles, categories and what an edit flipped. */
@NullMarked
package dev.lanewright.ui.tune;

import org.jspecify.annotations.NullMarked;
