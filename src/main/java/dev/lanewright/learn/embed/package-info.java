/** From texts to vectors: a small sentence model in process, without a network. */
@NullMarked
package dev.lanewright.learn.embed;

import org.jspecify.annotations.NullMarked;
