package dev.lanewright.store;

import java.time.LocalDate;

/**
 * Prices of a model from a day on, in USD per million tokens; NaN where unknown.
 *
 * @param model {@code provider/id}
 * @param validFrom first day
 * @param input fresh input tokens
 * @param output output tokens, reasoning included
 * @param cachedInput input tokens read from the provider's cache
 * @param cacheWrite input tokens written to the provider's cache
 * @param source where the figures come from
 */
public record CataloguePrice(
    String model,
    LocalDate validFrom,
    double input,
    double output,
    double cachedInput,
    double cacheWrite,
    String source) {}
