package dev.lanewright.provider.call;

import dev.lanewright.provider.ModelEntry;
import java.util.List;

/**
 * Texts to be turned into vectors.
 *
 * @param model an embedding model
 * @param texts at most as many as {@link EmbedClient#batchSize}, none empty
 * @param dimensions length of the vectors, or 0 for the model's own; left out where the model does
 *     not take it
 */
public record EmbedRequest(ModelEntry model, List<String> texts, int dimensions) {
  public EmbedRequest {
    texts = List.copyOf(texts);
  }
}
