package dev.lanewright.store;

import org.jspecify.annotations.Nullable;

/**
 * A model of the catalogue.
 *
 * @param provider such as {@code openai}
 * @param id the provider's own name of the model
 * @param tier suggested rung, or null
 * @param label shown to people
 * @param params parameters, limits and abilities as JSON text
 */
public record CatalogueModel(
    String provider, String id, @Nullable String tier, String label, String params) {
  /** {@code provider/id}. */
  public String name() {
    return provider + "/" + id;
  }
}
