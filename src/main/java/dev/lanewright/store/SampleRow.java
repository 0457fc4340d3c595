package dev.lanewright.store;

import dev.lanewright.evalset.Split;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list of samples.
 *
 * @param id the store's sample id
 * @param key the sample's key in its file
 * @param preview first characters of the request's text, at most {@link SamplePages#PREVIEW}
 * @param category its category, or null
 * @param split its part of the set
 * @param quality mean grade 0..1 by model ({@code provider/id}); models without a grade are left
 *     out
 */
public record SampleRow(
    long id,
    String key,
    String preview,
    @Nullable String category,
    Split split,
    Map<String, Double> quality) {
  public SampleRow {
    quality = Map.copyOf(quality);
  }
}
