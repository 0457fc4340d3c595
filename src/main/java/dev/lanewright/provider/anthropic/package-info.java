/** The protocol of Anthropic's Messages and Message Batches. */
@NullMarked
package dev.lanewright.provider.anthropic;

import org.jspecify.annotations.NullMarked;
