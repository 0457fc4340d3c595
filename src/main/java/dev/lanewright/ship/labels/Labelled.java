package dev.lanewright.ship.labels;

import dev.lanewright.evalset.ReviewEvent;
import dev.lanewright.evalset.ReviewItem;
import dev.lanewright.store.PairDetail;
import java.util.List;
import java.util.Map;

/**
 * A pair with everything said of it.
 *
 * @param pair texts, verdicts, settled label
 * @param items the items of all drawings that hold it
 * @param events everything reviewers did with it, in time
 * @param reviewers names by the store's id
 */
record Labelled(
    PairDetail pair,
    List<ReviewItem> items,
    List<ReviewEvent> events,
    Map<Long, String> reviewers) {
  Labelled {
    items = List.copyOf(items);
    events = List.copyOf(events);
    reviewers = Map.copyOf(reviewers);
  }

  String reviewer(ReviewEvent event) {
    return reviewers.getOrDefault(event.reviewer(), "#" + event.reviewer());
  }
}
