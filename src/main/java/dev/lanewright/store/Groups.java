package dev.lanewright.store;

import java.util.Arrays;

/** Samples that belong together: union-find over equal values of two columns. */
final class Groups {
  private Groups() {}

  /**
   * Group per sample, dense from 0 in the order of their first samples.
   *
   * @param first a value per sample; equal ones share a group; 0 is none
   * @param second likewise
   */
  static int[] of(int n, long[] first, long[] second) {
    int[] parent = new int[n];
    Arrays.setAll(parent, i -> i);
    join(parent, first);
    join(parent, second);
    int[] code = new int[n];
    int next = 0;
    for (int i = 0; i < n; i++) {
      int root = root(parent, i);
      // The root is the group's first sample, so it has its code already.
      code[i] = root == i ? next++ : code[root];
    }
    return code;
  }

  private static void join(int[] parent, long[] values) {
    int n = parent.length;
    int slots = Integer.highestOneBit(Math.max(n, 1)) << 2;
    int[] firsts = new int[slots];
    Arrays.fill(firsts, -1);
    for (int i = 0; i < n; i++) {
      if (values[i] == 0) {
        continue;
      }
      int slot = (int) (values[i] ^ values[i] >>> 32) & slots - 1;
      while (firsts[slot] >= 0 && values[firsts[slot]] != values[i]) {
        slot = slot + 1 & slots - 1;
      }
      if (firsts[slot] < 0) {
        firsts[slot] = i;
      } else {
        union(parent, firsts[slot], i);
      }
    }
  }

  private static void union(int[] parent, int a, int b) {
    int rootA = root(parent, a);
    int rootB = root(parent, b);
    parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
  }

  private static int root(int[] parent, int i) {
    int at = i;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }
}
