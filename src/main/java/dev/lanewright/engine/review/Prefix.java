package dev.lanewright.engine.review;

import dev.lanewright.evalset.ReviewItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongPredicate;

/**
 * How far the random part of a drawing is reviewed.
 *
 * @param pairs the store's ids of the pairs of the completed prefix, in random order: a uniform
 *     random sample of all pairs, whatever reviewers left out after it
 * @param drawn how many random pairs there are
 * @param beyond random pairs that are settled but stand after one that is not, so do not count yet
 */
public record Prefix(List<Long> pairs, int drawn, int beyond) {
  /** Labels below which a judge's trust is not shown. */
  public static final int ENOUGH = 50;

  public Prefix {
    pairs = List.copyOf(pairs);
  }

  /**
   * The completed prefix.
   *
   * @param settled whether people settled on a label for a pair
   */
  public static Prefix of(Collection<ReviewItem> items, LongPredicate settled) {
    List<ReviewItem> random =
        items.stream()
            .filter(i -> i.source() == ReviewItem.Source.RANDOM)
            .sorted(Comparator.comparingInt(ReviewItem::randomRank))
            .toList();
    var prefix = new ArrayList<Long>();
    for (ReviewItem i : random) {
      if (!settled.test(i.pair())) {
        break;
      }
      prefix.add(i.pair());
    }
    int all = (int) random.stream().filter(i -> settled.test(i.pair())).count();
    return new Prefix(prefix, random.size(), all - prefix.size());
  }

  /** How many more labels judge trust needs; 0 when there are enough. */
  public int missing() {
    return Math.max(0, ENOUGH - pairs.size());
  }
}
