package dev.lanewright.evalset;

import java.util.Arrays;
import java.util.SplittableRandom;

/** The groups of a {@link SplitDraw}: size, category of the first sample, part. */
final class SplitGroups {
  private final int[] size;
  private final int[] category;
  private final byte[] part;
  private final long[][] drawn;

  SplitGroups(int[] categories, int[] group, byte[] before) {
    int groups = 1 + Arrays.stream(group).max().orElse(-1);
    // Category -1 is none; it is a stratum of its own.
    int strata = 2 + Arrays.stream(categories).max().orElse(-1);
    size = new int[groups];
    category = new int[groups];
    part = new byte[groups];
    drawn = new long[strata][Split.values().length];
    Arrays.fill(part, SplitDraw.UNDRAWN);
    for (int i = 0; i < group.length; i++) {
      int g = group[i];
      if (size[g]++ == 0) {
        category[g] = categories[i] + 1;
      }
      if (before[i] != SplitDraw.UNDRAWN) {
        drawn[categories[i] + 1][before[i]]++;
        if (part[g] == SplitDraw.UNDRAWN) {
          part[g] = before[i];
        }
      }
    }
  }

  /** Samples drawn before, by category and part. */
  long[][] drawn() {
    return drawn;
  }

  /** Groups without a part, in an order that the seed decides. */
  int[] shuffledUndrawn(long seed) {
    int[] open = new int[size.length];
    int n = 0;
    for (int g = 0; g < size.length; g++) {
      if (part[g] == SplitDraw.UNDRAWN) {
        open[n++] = g;
      }
    }
    var random = new SplittableRandom(seed);
    for (int i = n - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swap = open[i];
      open[i] = open[j];
      open[j] = swap;
    }
    return Arrays.copyOf(open, n);
  }

  int category(int g) {
    return category[g];
  }

  int size(int g) {
    return size[g];
  }

  byte part(int g) {
    return part[g];
  }

  void setPart(int g, byte to) {
    part[g] = to;
  }
}
