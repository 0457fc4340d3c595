package dev.lanewright.store;

/**
 * What attempts came to.
 *
 * @param settled attempts with a reply
 * @param failed attempts that brought nothing
 * @param unknown attempts of which nobody knows
 * @param open attempts that are written down and not ended
 * @param unpriced settled attempts without a price
 * @param settledUsd billed for replies, unpriced ones left out
 * @param riskUsd what failed and unknown attempts may have been billed besides
 * @param reservedUsd the most that open attempts can cost
 */
public record RunMoney(
    long settled,
    long failed,
    long unknown,
    long open,
    long unpriced,
    double settledUsd,
    double riskUsd,
    double reservedUsd) {
  /** The most that can have been spent. */
  public double mostUsd() {
    return settledUsd + riskUsd + reservedUsd;
  }
}
