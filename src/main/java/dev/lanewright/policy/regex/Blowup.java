package dev.lanewright.policy.regex;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether a pattern can take a backtracking engine (Python's, JavaScript's) exponentially long:
 * within a repetition the same text can be read in two ways, as in {@code (a+)+} or {@code (a|a)*}.
 * RE2 is linear on all of them; exported routers are not.
 *
 * <p>The pattern becomes an automaton whose states are its characters (Glushkov). It is
 * exponentially ambiguous where a state reaches itself over one text on two paths: where an edge on
 * a cycle was made twice, or where the automaton paired with itself has a cycle through a state
 * with itself and a pair of two states (A. Weber, H. Seidl, On the degree of ambiguity of finite
 * automata, 1991). Bounded repetitions from {@link #MANY} on count as unbounded. A pattern of more
 * than {@link #MOST} characters, or too densely joined, is not judged.
 */
final class Blowup {
  private static final int MANY = 8;
  private static final int MOST = 160;
  private static final long MOST_PAIRS = 4_000_000;

  private final List<CodePoints> sets = new ArrayList<>();
  private final Map<Long, Integer> edges = new HashMap<>();

  private Blowup() {}

  /** Where a part begins and ends, and whether it may be empty. */
  private record Ends(List<Integer> first, List<Integer> last, boolean nullable) {}

  /** Whether the pattern is exponentially ambiguous. */
  static boolean in(Node node) {
    if (node.size() > MOST) {
      return false;
    }
    var b = new Blowup();
    b.build(node);
    return b.ambiguous();
  }

  private Ends build(Node node) {
    return switch (node) {
      case Node.Chars c -> {
        sets.add(c.set());
        List<Integer> one = List.of(sets.size() - 1);
        yield new Ends(one, one, false);
      }
      case Node.Place p -> new Ends(List.of(), List.of(), true);
      case Node.Seq s -> {
        Ends all = new Ends(List.of(), List.of(), true);
        for (Node part : s.parts()) {
          Ends next = build(part);
          join(all.last(), next.first());
          all =
              new Ends(
                  all.nullable() ? both(all.first(), next.first()) : all.first(),
                  next.nullable() ? both(all.last(), next.last()) : next.last(),
                  all.nullable() && next.nullable());
        }
        yield all;
      }
      case Node.Alt a -> {
        Ends all = new Ends(List.of(), List.of(), false);
        for (Node branch : a.branches()) {
          Ends next = build(branch);
          all =
              new Ends(
                  both(all.first(), next.first()),
                  both(all.last(), next.last()),
                  all.nullable() || next.nullable());
        }
        yield all;
      }
      case Node.Repeat r -> {
        Ends one = build(r.of());
        if (r.max() < 0 || r.max() >= MANY) {
          join(one.last(), one.first());
        }
        yield new Ends(one.first(), one.last(), one.nullable() || r.min() == 0);
      }
    };
  }

  private static List<Integer> both(List<Integer> a, List<Integer> b) {
    List<Integer> all = new ArrayList<>(a);
    all.addAll(b);
    return all;
  }

  private void join(List<Integer> from, List<Integer> to) {
    for (int f : from) {
      for (int t : to) {
        edges.merge((long) f * MOST * 2 + t, 1, Integer::sum);
      }
    }
  }

  private boolean ambiguous() {
    int n = sets.size();
    int[][] next = new int[n][];
    List<List<Integer>> lists = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      lists.add(new ArrayList<>());
    }
    edges.keySet().forEach(e -> lists.get((int) (e / (MOST * 2))).add((int) (e % (MOST * 2))));
    for (int i = 0; i < n; i++) {
      next[i] = lists.get(i).stream().mapToInt(Integer::intValue).toArray();
    }
    BitSet[] reach = new BitSet[n];
    for (int i = 0; i < n; i++) {
      reach[i] = reachable(i, next);
    }
    for (Map.Entry<Long, Integer> e : edges.entrySet()) {
      int from = (int) (e.getKey() / (MOST * 2));
      int to = (int) (e.getKey() % (MOST * 2));
      if (e.getValue() > 1 && (from == to || reach[to].get(from))) {
        return true;
      }
    }
    return twoWays(next, reach);
  }

  private static BitSet reachable(int from, int[][] next) {
    BitSet seen = new BitSet();
    Deque<Integer> todo = new ArrayDeque<>(List.of(from));
    while (!todo.isEmpty()) {
      for (int t : next[todo.pop()]) {
        if (!seen.get(t)) {
          seen.set(t);
          todo.push(t);
        }
      }
    }
    return seen;
  }

  /** Whether, from a state with itself, a pair of two states is reached and left for it again. */
  private boolean twoWays(int[][] next, BitSet[] reach) {
    int n = next.length;
    long work = 0;
    for (int q = 0; q < n; q++) {
      if (!reach[q].get(q)) {
        continue; // on no cycle
      }
      BitSet seen = new BitSet(n * n);
      Deque<Integer> todo = new ArrayDeque<>(List.of(q * n + q));
      BitSet mixed = new BitSet(n * n);
      while (!todo.isEmpty()) {
        int at = todo.pop();
        boolean was = mixed.get(at);
        for (int a : next[at / n]) {
          for (int b : next[at % n]) {
            if (++work > MOST_PAIRS) {
              return false;
            }
            if (!reach[a].get(q) || !reach[b].get(q) || !sets.get(a).meets(sets.get(b))) {
              continue;
            }
            boolean mix = was || a != b;
            if (mix && a == q && b == q) {
              return true;
            }
            int to = a * n + b;
            if (!seen.get(to) || (mix && !mixed.get(to))) {
              seen.set(to);
              if (mix) {
                mixed.set(to);
              }
              todo.push(to);
            }
          }
        }
      }
    }
    return false;
  }
}
