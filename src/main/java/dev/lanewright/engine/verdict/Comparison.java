package dev.lanewright.engine.verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which pairs of a table compare the two sides in question, and from which side.
 *
 * @param pairs positions of the pairs in the table, ascending
 * @param mirrored whether side one of the question is B of the pair
 * @param same requests that both sides serve with the same model: nothing to judge
 * @param unjudged requests that the sides serve differently and of which there is no pair
 */
public record Comparison(int[] pairs, boolean[] mirrored, long same, long unjudged) {

  /** Every pair, A against B; also those whose models are not known. */
  public static Comparison all(VerdictTable table) {
    int[] pairs = new int[table.pairCount()];
    Arrays.setAll(pairs, p -> p);
    return new Comparison(pairs, new boolean[pairs.length], 0, 0);
  }

  /** Every pair of one model against another, whichever stands as A. */
  public static Comparison models(VerdictTable table, String one, String other) {
    int first = table.models().indexOf(one);
    int second = table.models().indexOf(other);
    var found = new Found();
    for (int p = 0; p < table.pairCount(); p++) {
      if (first >= 0 && second >= 0) {
        found.take(table, p, first, second);
      }
    }
    return found.done(0, 0);
  }

  /**
   * What a policy serves against what a baseline serves, request by request.
   *
   * @param samples the store's ids of the requests
   * @param routed name of the model that the policy serves each with; empty where it is not known
   * @param baseline name of the baseline's model
   */
  public static Comparison routed(
      VerdictTable table, long[] samples, String[] routed, String[] baseline) {
    Map<Long, List<Integer>> bySample = new HashMap<>();
    for (int p = 0; p < table.pairCount(); p++) {
      bySample.computeIfAbsent(table.samples()[p], k -> new ArrayList<>()).add(p);
    }
    Map<String, Integer> code = new HashMap<>();
    for (String model : table.models()) {
      code.put(model, code.size());
    }
    long same = 0;
    long unjudged = 0;
    var found = new Found();
    for (int i = 0; i < samples.length; i++) {
      if (routed[i].isEmpty() || baseline[i].isEmpty()) {
        continue;
      }
      if (routed[i].equals(baseline[i])) {
        same++;
        continue;
      }
      int one = code.getOrDefault(routed[i], -2);
      int other = code.getOrDefault(baseline[i], -2);
      boolean any = false;
      for (int p : bySample.getOrDefault(samples[i], List.of())) {
        any |= found.take(table, p, one, other);
      }
      unjudged += any ? 0 : 1;
    }
    return found.done(same, unjudged);
  }

  /** Standings from the side in question, one per pair of this comparison. */
  public Standing[] facing(Standing[] standings) {
    var facing = new Standing[pairs.length];
    for (int k = 0; k < pairs.length; k++) {
      Standing s = standings[pairs[k]];
      facing[k] = mirrored[k] ? s.mirrored() : s;
    }
    return facing;
  }

  private static final class Found {
    private final List<Integer> pairs = new ArrayList<>();
    private final List<Boolean> mirrored = new ArrayList<>();

    boolean take(VerdictTable t, int p, int one, int other) {
      boolean straight = t.armA()[p] == one && t.armB()[p] == other;
      if (straight || (t.armA()[p] == other && t.armB()[p] == one)) {
        pairs.add(p);
        return mirrored.add(!straight);
      }
      return false;
    }

    Comparison done(long same, long unjudged) {
      Integer[] order = new Integer[pairs.size()];
      Arrays.setAll(order, i -> i);
      Arrays.sort(order, (a, b) -> Integer.compare(pairs.get(a), pairs.get(b)));
      int[] at = new int[order.length];
      boolean[] turned = new boolean[order.length];
      for (int k = 0; k < order.length; k++) {
        at[k] = pairs.get(order[k]);
        turned[k] = mirrored.get(order[k]);
      }
      return new Comparison(at, turned, same, unjudged);
    }
  }
}
