package dev.lanewright.reading;

import java.util.BitSet;

/**
 * The shortest edit between two sequences of numbers, in linear space (Myers 1986, "An O(ND)
 * difference algorithm and its variations"). Where more than {@link #PATIENCE} edits lie between
 * two points, the search there is cut off at the point that came furthest, so that very different
 * texts of any length take time in proportion to their length: the result then still is an edit,
 * though not always the shortest.
 */
final class Myers {
  static final int PATIENCE = 1_500;

  private final int[] a;
  private final int[] b;
  private final Reach forward;
  private final Reach backward;

  /** Positions of the first sequence that the second does not have. */
  final BitSet left = new BitSet();

  /** Positions of the second sequence that the first does not have. */
  final BitSet right = new BitSet();

  /** What is left of the two sequences between two points that are on the edit. */
  private record Box(int a0, int a1, int b0, int b1) {
    int size() {
      return a1 - a0 + b1 - b0;
    }

    Box before(int x, int y) {
      return new Box(a0, x, b0, y);
    }

    Box after(int x, int y) {
      return new Box(x, a1, y, b1);
    }
  }

  /** How far along the first sequence each diagonal (x - y) was reached, from one end. */
  private static final class Reach {
    private final int[] x;
    private final int zero;
    private final int never;
    int low;
    int high;

    Reach(int n, int m, int never) {
      x = new int[n + m + 3];
      zero = m + 1;
      this.never = never;
    }

    void start(int diagonal, int at) {
      low = diagonal;
      high = diagonal;
      set(diagonal, at);
    }

    int get(int diagonal) {
      return x[zero + diagonal];
    }

    void set(int diagonal, int at) {
      x[zero + diagonal] = at;
    }

    /** One edit further: a diagonal more at each side, or one less where the box ends. */
    void widen(int lowest, int highest) {
      if (low > lowest) {
        low--;
        set(low - 1, never);
      } else {
        low++;
      }
      if (high < highest) {
        high++;
        set(high + 1, never);
      } else {
        high--;
      }
    }

    boolean holds(int diagonal) {
      return low <= diagonal && diagonal <= high;
    }
  }

  Myers(int[] a, int[] b) {
    this.a = a;
    this.b = b;
    forward = new Reach(a.length, b.length, -1);
    backward = new Reach(a.length, b.length, Integer.MAX_VALUE);
    compare(new Box(0, a.length, 0, b.length));
  }

  private void compare(Box whole) {
    Box box = trim(whole);
    while (box.a0 < box.a1 && box.b0 < box.b1) {
      int[] middle = middle(box);
      Box one = trim(box.before(middle[0], middle[1]));
      Box other = trim(box.after(middle[0], middle[1]));
      // The smaller part is the one that recurses, so that the depth stays logarithmic.
      boolean oneIsLess = one.size() < other.size();
      compare(oneIsLess ? one : other);
      box = oneIsLess ? other : one;
    }
    left.set(box.a0, box.a1);
    right.set(box.b0, box.b1);
  }

  private Box trim(Box box) {
    int a0 = box.a0;
    int a1 = box.a1;
    int b0 = box.b0;
    int b1 = box.b1;
    while (a0 < a1 && b0 < b1 && a[a0] == b[b0]) {
      a0++;
      b0++;
    }
    while (a0 < a1 && b0 < b1 && a[a1 - 1] == b[b1 - 1]) {
      a1--;
      b1--;
    }
    return new Box(a0, a1, b0, b1);
  }

  /** A point (x, y) on the shortest edit path within the box, or the best found with patience. */
  private int[] middle(Box box) {
    int lowest = box.a0 - box.b1;
    int highest = box.a1 - box.b0;
    forward.start(box.a0 - box.b0, box.a0);
    backward.start(box.a1 - box.b1, box.a1);
    boolean odd = ((forward.low - backward.low) & 1) != 0;
    for (int cost = 1; cost < PATIENCE; cost++) {
      forward.widen(lowest, highest);
      for (int d = forward.high; d >= forward.low; d -= 2) {
        int x = forth(box, d);
        if (odd && backward.holds(d) && backward.get(d) <= x) {
          return new int[] {x, x - d};
        }
      }
      backward.widen(lowest, highest);
      for (int d = backward.high; d >= backward.low; d -= 2) {
        int x = back(box, d);
        if (!odd && forward.holds(d) && x <= forward.get(d)) {
          return new int[] {x, x - d};
        }
      }
    }
    return furthest(box);
  }

  private int forth(Box box, int d) {
    int x = Math.max(forward.get(d - 1) + 1, forward.get(d + 1));
    while (x < box.a1 && x - d < box.b1 && a[x] == b[x - d]) {
      x++;
    }
    forward.set(d, x);
    return x;
  }

  private int back(Box box, int d) {
    int x = Math.min(backward.get(d - 1), backward.get(d + 1) - 1);
    while (x > box.a0 && x - d > box.b0 && a[x - 1] == b[x - d - 1]) {
      x--;
    }
    backward.set(d, x);
    return x;
  }

  /** The point furthest from the end of the box where the search for it began. */
  private int[] furthest(Box box) {
    int[] ahead = {box.a0, box.b0};
    for (int d = forward.high; d >= forward.low; d -= 2) {
      int x = Math.min(Math.min(forward.get(d), box.a1), box.b1 + d);
      if (2 * x - d > ahead[0] + ahead[1]) {
        ahead = new int[] {x, x - d};
      }
    }
    int[] behind = {box.a1, box.b1};
    for (int d = backward.high; d >= backward.low; d -= 2) {
      int x = Math.max(Math.max(backward.get(d), box.a0), box.b0 + d);
      if (2 * x - d < behind[0] + behind[1]) {
        behind = new int[] {x, x - d};
      }
    }
    int came = ahead[0] + ahead[1] - box.a0 - box.b0;
    int went = box.a1 + box.b1 - behind[0] - behind[1];
    return came >= went ? ahead : behind;
  }
}
