/** Calls of models: one request and its reply in the same words for every wire protocol. */
@NullMarked
package dev.lanewright.provider.call;

import org.jspecify.annotations.NullMarked;
