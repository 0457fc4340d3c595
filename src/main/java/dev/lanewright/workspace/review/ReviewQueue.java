package dev.lanewright.workspace.review;

import dev.lanewright.engine.review.Pace;
import dev.lanewright.engine.review.Prefix;
import dev.lanewright.evalset.HumanLabel;
import dev.lanewright.evalset.ReviewAction;
import dev.lanewright.evalset.ReviewDraw;
import dev.lanewright.evalset.ReviewEvent;
import dev.lanewright.evalset.ReviewState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A drawing with everything done so far. Immutable.
 *
 * @param draw the drawing
 * @param entries its items in the order shown
 * @param events everything done on the pairs of the set, in time, also in other drawings, by pair
 */
public record ReviewQueue(
    ReviewDraw draw, List<Entry> entries, Map<Long, List<ReviewEvent>> events) {
  public ReviewQueue {
    entries = List.copyOf(entries);
    events = Map.copyOf(events);
  }

  /** Where an item stands for one reviewer. */
  public enum Place {
    /** This reviewer has not decided. */
    TO_DO,
    /** This reviewer passed it on. */
    SKIPPED,
    /** This reviewer decided and has not yet confirmed or changed it. */
    REVEALED,
    /** People decided differently. */
    DISPUTED,
    /** Decided by this reviewer, or settled by an adjudication. */
    DONE
  }

  /** This queue after one more event. */
  public ReviewQueue with(long pair, ReviewEvent event) {
    var all = new HashMap<>(events);
    var own = new ArrayList<>(of(pair));
    own.add(event);
    all.put(pair, List.copyOf(own));
    return new ReviewQueue(draw, entries, all);
  }

  /** Everything done on a pair, in time. */
  public List<ReviewEvent> of(long pair) {
    return events.getOrDefault(pair, List.of());
  }

  /** What it comes to. */
  public ReviewState state(Entry entry) {
    return ReviewState.of(of(entry.item().pair()));
  }

  /** What people settled on, or null. */
  public @Nullable HumanLabel label(long pair) {
    return ReviewState.of(of(pair)).label(pair);
  }

  /** Where the entry stands for that reviewer. */
  public Place place(Entry entry, long reviewer) {
    ReviewState state = state(entry);
    if (state.adjudicated() != null) {
      return Place.DONE;
    }
    ReviewEvent own = state.standing().get(reviewer);
    if (own != null && own.action() == ReviewAction.VERDICT) {
      return Place.REVEALED;
    }
    if (state.needsAdjudication()) {
      return Place.DISPUTED;
    }
    if (own != null) {
      return Place.DONE;
    }
    return state.skipped().contains(reviewer) ? Place.SKIPPED : Place.TO_DO;
  }

  /** How many entries that reviewer still has to decide. */
  public int open(long reviewer) {
    return (int) entries.stream().filter(e -> place(e, reviewer) == Place.TO_DO).count();
  }

  /** How many entries that reviewer decided, or others settled for good. */
  public int decided(long reviewer) {
    return (int)
        entries.stream()
            .filter(
                e -> {
                  ReviewState s = state(e);
                  return s.adjudicated() != null || s.standing().containsKey(reviewer);
                })
            .count();
  }

  /** How many entries wait for adjudication. */
  public int disputed() {
    return (int) entries.stream().filter(e -> state(e).needsAdjudication()).count();
  }

  /** Whether models and judges of the pair were ever in that reviewer's sight. */
  public boolean revealedTo(long pair, long reviewer) {
    return of(pair).stream().anyMatch(e -> e.reviewer() == reviewer && e.action().decides());
  }

  /**
   * The newest event of that reviewer that can be taken back (a decision or a skip, in this
   * drawing), or null.
   */
  public @Nullable ReviewEvent toUndo(long reviewer) {
    Set<Long> items = new HashSet<>();
    entries.forEach(e -> items.add(e.item().id()));
    Set<Long> undone = new HashSet<>();
    ReviewEvent newest = null;
    for (ReviewEvent e : events.values().stream().flatMap(List::stream).toList()) {
      if (e.action() == ReviewAction.UNDO) {
        undone.add(e.undoes());
      }
    }
    for (ReviewEvent e : events.values().stream().flatMap(List::stream).toList()) {
      boolean mine =
          e.reviewer() == reviewer
              && items.contains(e.item())
              && (e.action().decides() || e.action() == ReviewAction.SKIP)
              && !undone.contains(e.id());
      if (mine && (newest == null || e.id() > newest.id())) {
        newest = e;
      }
    }
    return newest;
  }

  /** How fast that reviewer goes. */
  public Pace pace(long reviewer) {
    List<ReviewEvent> all =
        events.values().stream()
            .flatMap(List::stream)
            .sorted(java.util.Comparator.comparingLong(ReviewEvent::id))
            .toList();
    return Pace.of(all, reviewer);
  }

  /** How far the random part is. */
  public Prefix prefix() {
    return Prefix.of(entries.stream().map(Entry::item).toList(), pair -> label(pair) != null);
  }

  /** Where the entry of that item is, or -1. */
  public int indexOf(long item) {
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).item().id() == item) {
        return i;
      }
    }
    return -1;
  }

  /** Categories of the entries, by name. */
  public List<String> categories() {
    return entries.stream()
        .map(Entry::category)
        .filter(java.util.Objects::nonNull)
        .distinct()
        .sorted()
        .toList();
  }

  /** Entries of a category; null: all. */
  public List<Entry> in(@Nullable String category) {
    return category == null ? entries : entries.stream().filter(e -> in(e, category)).toList();
  }

  /** Whether the entry is of the category; every one is where that is null. */
  public boolean in(Entry entry, @Nullable String category) {
    return category == null || category.equals(entry.category());
  }

  /**
   * The next entry that this reviewer has to do, else the next that people disagree on; null: none.
   *
   * @param now the entry in view, or null; the search goes on after it, round the end of the list
   * @param category only entries of this one, or null
   */
  public @Nullable Entry nextOpen(@Nullable Entry now, long reviewer, @Nullable String category) {
    Entry next = next(now, reviewer, category, Place.TO_DO);
    return next == null ? next(now, reviewer, category, Place.DISPUTED) : next;
  }

  private @Nullable Entry next(
      @Nullable Entry now, long reviewer, @Nullable String category, Place wanted) {
    int n = entries.size();
    int at = now == null ? -1 : indexOf(now.item().id());
    for (int i = 1; i <= n; i++) {
      Entry e = entries.get(Math.floorMod(at + i, n));
      if (!e.equals(now) && in(e, category) && place(e, reviewer) == wanted) {
        return e;
      }
    }
    return null;
  }
}
