/** Models that can be called, and what their calls cost: catalogue, dated prices, price books. */
@NullMarked
package dev.lanewright.provider;

import org.jspecify.annotations.NullMarked;
