package dev.lanewright.provider.call;

import java.util.List;

/**
 * Vectors in the order of the texts.
 *
 * @param vectors one a text, all of one length
 * @param usage input tokens as billed, output 0; unknown where not said
 * @param servedModel the id that the provider says it used
 * @param limits what the headers said of rate limits
 */
public record EmbedReply(
    List<float[]> vectors, Usage usage, String servedModel, RateLimits limits) {
  public EmbedReply {
    vectors = List.copyOf(vectors);
  }
}
