package dev.lanewright.provider;

import org.jspecify.annotations.Nullable;

/**
 * What loading a price book would do to one price.
 *
 * @param kind added, changed or unchanged
 * @param entry the catalogue's model, or the one that would be added
 * @param before the price in force, or null
 * @param after the price that would be in force
 */
public record PriceChange(Kind kind, ModelEntry entry, @Nullable Price before, Price after) {

  /** What would happen. */
  public enum Kind {
    /** A model that the catalogue does not have. */
    NEW_MODEL,
    /** The first price of a model of the catalogue. */
    ADDED,
    /** Another price than the one in force. */
    CHANGED,
    /** The same amounts as those in force. */
    UNCHANGED
  }
}
