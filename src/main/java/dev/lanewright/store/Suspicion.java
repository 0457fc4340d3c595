package dev.lanewright.store;

import java.util.List;

/**
 * Something in the data that a person should look at.
 *
 * @param kind what was found
 * @param subject the category, model or column it concerns, may be empty
 * @param message in words, with the figures
 * @param count how many samples, answers or groups
 * @param samples ids of all samples to look at; none where the whole set is meant
 */
public record Suspicion(Kind kind, String subject, String message, long count, List<Long> samples) {
  public Suspicion {
    samples = List.copyOf(samples);
  }

  /** What can be found. */
  public enum Kind {
    /** The stronger model scores far below the weaker in a category. */
    INVERTED_CATEGORY,
    /** The same request stands in several samples. */
    DUPLICATE_PROMPT,
    /** The same request stands in two splits. */
    SPLIT_LEAK,
    /** An answer was recorded that is empty. */
    EMPTY_ANSWER,
    /** A field or a model's grade has one single value. */
    CONSTANT_COLUMN
  }
}
