package dev.lanewright.ship.labels;

import dev.lanewright.evalset.ReviewDraw;
import dev.lanewright.evalset.ReviewItem;
import dev.lanewright.store.EvalSetInfo;
import dev.lanewright.store.PairDetail;
import dev.lanewright.store.Raters;
import dev.lanewright.store.Reviews;
import dev.lanewright.store.Verdicts;
import dev.lanewright.store.Workspace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads the pairs of an eval set one by one, so that no export holds all texts at once. */
final class LabelSource {
  private final Verdicts verdicts;
  private final Reviews reviews;
  private final EvalSetInfo set;
  private final long[] pairs;
  private final Map<Long, List<ReviewItem>> items = new HashMap<>();
  private final Map<Long, String> reviewers = new HashMap<>();

  LabelSource(Workspace workspace, EvalSetInfo set) {
    this.set = set;
    verdicts = new Verdicts(workspace);
    reviews = new Reviews(workspace);
    pairs = verdicts.load(set.id()).pairs();
    for (ReviewDraw draw : reviews.draws(set.id())) {
      for (ReviewItem item : reviews.items(draw.id())) {
        items.computeIfAbsent(item.pair(), p -> new ArrayList<>()).add(item);
      }
    }
    new Raters(workspace).people().forEach(k -> reviewers.put(k.id(), k.rater().name()));
  }

  EvalSetInfo set() {
    return set;
  }

  int size() {
    return pairs.length;
  }

  /** Every pair, in the order of the store's ids. */
  void each(Consumer<Labelled> action) {
    for (long id : pairs) {
      PairDetail pair = verdicts.detail(id);
      if (pair != null) {
        List<ReviewItem> of = items.getOrDefault(id, List.of());
        action.accept(
            new Labelled(pair, of, of.isEmpty() ? List.of() : reviews.eventsOf(id), reviewers));
      }
    }
  }
}
