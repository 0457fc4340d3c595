package dev.lanewright.engine;

import java.util.stream.IntStream;

/**
 * The sets of samples whose percentiles are shown, over cells of one category and one lane each:
 * all, every category, every lane.
 */
record Groups(int categories, int tiers) {
  int count() {
    return 1 + categories + tiers;
  }

  int cells() {
    return categories * tiers;
  }

  int cell(int category, int tier) {
    return category * tiers + tier;
  }

  int ofCategory(int category) {
    return 1 + category;
  }

  int ofTier(int tier) {
    return 1 + categories + tier;
  }

  /** Cells of the group, ascending. */
  int[] cellsOf(int group) {
    if (group == 0) {
      return IntStream.range(0, cells()).toArray();
    }
    if (group <= categories) {
      int c = group - 1;
      return IntStream.range(c * tiers, (c + 1) * tiers).toArray();
    }
    int t = group - 1 - categories;
    return IntStream.range(0, categories).map(c -> cell(c, t)).toArray();
  }
}
