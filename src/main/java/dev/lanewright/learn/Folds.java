package dev.lanewright.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Parts for cross-validation: the samples of one group (equal prompts, one conversation) lie in one
 * part, so that nothing is tested on what it was fitted on, and each part has its share of every
 * stratum.
 */
public final class Folds {
  private Folds() {}

  /**
   * The part of each sample, 0 to {@code folds} − 1: groups in random order, each into the part
   * that holds the fewest samples of the group's first stratum, then the fewest at all.
   *
   * @param groups group code by sample
   * @param strata stratum by sample
   * @param folds at least 2
   * @throws IllegalArgumentException with fewer groups than parts
   */
  public static int[] of(int[] groups, int[] strata, int folds, long seed) {
    Map<Integer, List<Integer>> members = new HashMap<>();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < groups.length; i++) {
      int group = groups[i];
      members
          .computeIfAbsent(
              group,
              g -> {
                order.add(g);
                return new ArrayList<>();
              })
          .add(i);
    }
    if (order.size() < folds) {
      throw new IllegalArgumentException(
          "%d different prompts or conversations cannot be cut into %d parts; more samples are needed"
              .formatted(order.size(), folds));
    }
    shuffle(order, RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
    Map<Integer, int[]> held = new HashMap<>();
    int[] sizes = new int[folds];
    int[] fold = new int[groups.length];
    for (int group : order) {
      List<Integer> in = members.getOrDefault(group, List.of());
      int[] counts = held.computeIfAbsent(strata[in.getFirst()], s -> new int[folds]);
      int best = 0;
      for (int f = 1; f < folds; f++) {
        if (counts[f] < counts[best] || (counts[f] == counts[best] && sizes[f] < sizes[best])) {
          best = f;
        }
      }
      for (int i : in) {
        fold[i] = best;
        held.computeIfAbsent(strata[i], s -> new int[folds])[best]++;
        sizes[best]++;
      }
    }
    return fold;
  }

  private static void shuffle(List<Integer> list, RandomGenerator random) {
    for (int i = list.size() - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int moved = list.get(i);
      list.set(i, list.get(j));
      list.set(j, moved);
    }
  }

  /**
   * Whether a group lies in more than one part: then some samples would be tested on their own
   * copies.
   */
  public static boolean leaks(int[] fold, int[] groups) {
    Map<Integer, Integer> first = new HashMap<>();
    for (int i = 0; i < fold.length; i++) {
      Integer known = first.putIfAbsent(groups[i], fold[i]);
      if (known != null && known != fold[i]) {
        return true;
      }
    }
    return false;
  }

  /** Positions whose part is not among those left out. */
  static int[] without(int[] fold, long leftOut) {
    int[] out = new int[fold.length];
    int n = 0;
    for (int i = 0; i < fold.length; i++) {
      if ((leftOut >>> fold[i] & 1) == 0) {
        out[n++] = i;
      }
    }
    return Arrays.copyOf(out, n);
  }

  /** Positions whose part is among those left out. */
  static int[] only(int[] fold, long leftOut) {
    return without(fold, ~leftOut);
  }
}
