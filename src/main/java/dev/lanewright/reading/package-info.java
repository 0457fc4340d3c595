/**
 * Texts made readable: Markdown to inert blocks, words, and the words in which two texts differ.
 */
@NullMarked
package dev.lanewright.reading;

import org.jspecify.annotations.NullMarked;
