package dev.lanewright.evalset;

import java.util.List;

/**
 * One pair drawn for review.
 *
 * @param id the store's, or -1 before it is stored
 * @param pair the store's id of the pair
 * @param position 0-based place in the order shown
 * @param source where it comes from
 * @param randomRank 0-based place in the uniform random order, or -1 for an item of the queue; the
 *     completed prefix of these ranks is a uniform random sample
 * @param reasons why it was drawn, such as {@code flip}; words without commas
 * @param probability with what chance it was drawn, 0..1
 * @param impact what hangs on it, larger first, or NaN
 */
public record ReviewItem(
    long id,
    long pair,
    int position,
    Source source,
    int randomRank,
    List<String> reasons,
    double probability,
    double impact) {
  public ReviewItem {
    reasons = List.copyOf(reasons);
  }

  /** Where an item comes from. */
  public enum Source {
    /** The uniform random sample: the only part that measures a judge without bias. */
    RANDOM,
    /** The queue of disagreements. */
    QUEUE
  }
}
