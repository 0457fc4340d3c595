/** One HTTP call to a provider: bounds, rate headers, streams, and what its failures mean. */
@NullMarked
package dev.lanewright.provider.http;

import org.jspecify.annotations.NullMarked;
