package dev.lanewright.evalset.reader;

import java.util.Set;

/**
 * How to read.
 *
 * @param exclude request texts to drop, matched exactly; dropped rows are counted, not rejected
 */
public record ReadOptions(Set<String> exclude) {
  /** Everything is kept. */
  public static final ReadOptions ALL = new ReadOptions(Set.of());

  public ReadOptions {
    exclude = Set.copyOf(exclude);
  }
}
