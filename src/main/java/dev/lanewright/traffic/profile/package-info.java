/** What production traffic looks like: counted in one pass and in bounded memory. */
@NullMarked
package dev.lanewright.traffic.profile;

import org.jspecify.annotations.NullMarked;
