package dev.lanewright.engine.review;

import dev.lanewright.engine.verdict.VerdictTable;
import dev.lanewright.evalset.ReviewItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Draws pairs for review: a uniform random sample of all pairs (but controls), and from the rest
 * the disagreements with the largest impact. The random ones keep their random order and are put at
 * random places among the others, so that nothing tells a reviewer which they are, and those
 * reviewed so far, as far as none is left out, are a uniform random sample themselves.
 */
public final class Drawing {
  private Drawing() {}

  /**
   * Draws.
   *
   * @param impact what hangs on each pair, larger first; see {@link Impact}
   * @return the items in the order to be shown; a random one's probability is that of being in the
   *     random sample, a queued one's is 1: it was taken for its impact
   */
  public static List<ReviewItem> draw(
      VerdictTable table, Disputes disputes, double[] impact, DrawSpec spec) {
    int[] all = IntStream.range(0, table.pairCount()).filter(p -> !disputes.control(p)).toArray();
    int n = all.length;
    int[] order = shuffled(all, new Random(spec.seed()));
    int random = Math.min(spec.random(), n);
    boolean[] taken = new boolean[table.pairCount()];
    for (int i = 0; i < random; i++) {
      taken[order[i]] = true;
    }
    List<Integer> queue = queue(disputes, impact, spec, taken);
    boolean[] slots = slots(queue.size() + random, random, new Random(~spec.seed()));
    var items = new ArrayList<ReviewItem>();
    int rank = 0;
    int next = 0;
    for (boolean slot : slots) {
      int pair = slot ? order[rank] : queue.get(next++);
      items.add(
          new ReviewItem(
              -1,
              table.pairs()[pair],
              items.size(),
              slot ? ReviewItem.Source.RANDOM : ReviewItem.Source.QUEUE,
              slot ? rank++ : -1,
              reasons(disputes.reasons(pair), spec, slot),
              slot ? (double) random / n : 1,
              impact[pair]));
    }
    return items;
  }

  /**
   * Takes these pairs and no other, those with the largest impact first; pairs that only measure
   * noise are left out.
   *
   * @param pairs the store's ids
   */
  public static List<ReviewItem> these(
      VerdictTable table, Disputes disputes, double[] impact, Collection<Long> pairs) {
    List<Integer> taken =
        pairs.stream()
            .distinct()
            .map(table::indexOf)
            .filter(p -> p >= 0 && !disputes.control(p))
            .sorted(Comparator.comparingDouble((Integer p) -> -impact[p]).thenComparing(p -> p))
            .toList();
    var items = new ArrayList<ReviewItem>();
    for (int pair : taken) {
      List<String> reasons =
          disputes.reasons(pair).stream().map(Reason::id).collect(Collectors.toList());
      reasons.addFirst(Reason.CHOSEN.id());
      items.add(
          new ReviewItem(
              -1,
              table.pairs()[pair],
              items.size(),
              ReviewItem.Source.QUEUE,
              -1,
              reasons,
              1,
              impact[pair]));
    }
    return items;
  }

  private static List<Integer> queue(
      Disputes disputes, double[] impact, DrawSpec spec, boolean[] taken) {
    return IntStream.range(0, taken.length)
        .filter(p -> !taken[p])
        .filter(p -> disputes.reasons(p).stream().anyMatch(spec.reasons()::contains))
        .boxed()
        .sorted(Comparator.comparingDouble((Integer p) -> -impact[p]).thenComparing(p -> p))
        .limit(spec.queueLimit())
        .toList();
  }

  private static List<String> reasons(Set<Reason> all, DrawSpec spec, boolean random) {
    List<String> ids =
        all.stream()
            .filter(r -> random || spec.reasons().contains(r))
            .map(Reason::id)
            .collect(Collectors.toCollection(ArrayList::new));
    if (random) {
      ids.addFirst(Reason.RANDOM.id());
    }
    return ids;
  }

  /** Which of the places are for random items: every choice of places is as likely. */
  private static boolean[] slots(int places, int random, Random source) {
    int[] order = shuffled(IntStream.range(0, places).toArray(), source);
    boolean[] slots = new boolean[places];
    for (int i = 0; i < random; i++) {
      slots[order[i]] = true;
    }
    return slots;
  }

  private static int[] shuffled(int[] all, Random source) {
    int[] order = all.clone();
    for (int i = order.length - 1; i > 0; i--) {
      int j = source.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
    return order;
  }
}
