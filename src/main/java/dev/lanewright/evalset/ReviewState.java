package dev.lanewright.evalset;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What all events on one pair come to.
 *
 * @param standing by reviewer, in the order in which they first decided: the newest event that
 *     decides and was not taken back
 * @param skipped reviewers whose newest standing event is a skip
 * @param adjudicated the newest adjudication that was not taken back, or null
 */
public record ReviewState(
    SequencedMap<Long, ReviewEvent> standing,
    Set<Long> skipped,
    @Nullable ReviewEvent adjudicated) {
  public ReviewState {
    standing = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(standing));
    skipped = Set.copyOf(skipped);
  }

  /**
   * Reads events in the order of their ids. An undone event never happened; an undo that is undone
   * itself neither.
   */
  public static ReviewState of(Collection<ReviewEvent> events) {
    List<ReviewEvent> newestFirst = List.copyOf(events).reversed();
    Set<Long> undone = new HashSet<>();
    for (ReviewEvent e : newestFirst) {
      if (e.action() == ReviewAction.UNDO && !undone.contains(e.id())) {
        undone.add(e.undoes());
      }
    }
    var standing = new LinkedHashMap<Long, ReviewEvent>();
    var skipped = new HashSet<Long>();
    ReviewEvent adjudicated = null;
    for (ReviewEvent e : events) {
      if (undone.contains(e.id())) {
        continue;
      }
      if (e.action() == ReviewAction.ADJUDICATE) {
        adjudicated = e;
      } else if (e.action() == ReviewAction.SKIP) {
        skipped.add(e.reviewer());
      } else if (e.action().decides()) {
        skipped.remove(e.reviewer());
        standing.put(e.reviewer(), e);
      }
    }
    return new ReviewState(standing, skipped, adjudicated);
  }

  /** Whether people decided differently and nobody has settled it. */
  public boolean needsAdjudication() {
    return adjudicated == null && outcomes().size() > 1;
  }

  /** The settled label of the pair, or null where nobody decided or people disagree. */
  public @Nullable HumanLabel label(long pair) {
    ReviewEvent last = adjudicated;
    if (last != null) {
      Preference outcome = last.outcome();
      return outcome == null
          ? null
          : new HumanLabel(pair, outcome, HumanLabel.How.ADJUDICATED, last.at());
    }
    Set<Preference> outcomes = outcomes();
    if (outcomes.size() != 1) {
      return null;
    }
    var how = standing.size() == 1 ? HumanLabel.How.SINGLE : HumanLabel.How.AGREED;
    var at = standing.values().stream().map(ReviewEvent::at).max(java.time.Instant::compareTo);
    return new HumanLabel(pair, outcomes.iterator().next(), how, at.orElseThrow());
  }

  private Set<Preference> outcomes() {
    var outcomes = new HashSet<Preference>();
    for (ReviewEvent e : standing.values()) {
      if (e.outcome() != null) {
        outcomes.add(e.outcome());
      }
    }
    return outcomes;
  }
}
