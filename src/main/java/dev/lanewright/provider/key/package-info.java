/** Keys of providers: where they come from, and a holder that never prints them. */
@NullMarked
package dev.lanewright.provider.key;

import org.jspecify.annotations.NullMarked;
