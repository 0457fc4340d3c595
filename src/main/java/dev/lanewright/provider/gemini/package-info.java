/** The protocol of Gemini's generateContent and its embeddings. */
@NullMarked
package dev.lanewright.provider.gemini;

import org.jspecify.annotations.NullMarked;
