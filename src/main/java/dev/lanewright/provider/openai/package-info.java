/** The protocol of OpenAI's Chat Completions, which many servers speak with small differences. */
@NullMarked
package dev.lanewright.provider.openai;

import org.jspecify.annotations.NullMarked;
