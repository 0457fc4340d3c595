/** Known providers, their addresses and keys, and the clients made from them. */
@NullMarked
package dev.lanewright.provider.connect;

import org.jspecify.annotations.NullMarked;
