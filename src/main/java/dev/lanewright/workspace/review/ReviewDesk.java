package dev.lanewright.workspace.review;

import dev.lanewright.engine.review.Disputes;
import dev.lanewright.engine.review.DrawSpec;
import dev.lanewright.engine.review.Drawing;
import dev.lanewright.engine.review.Reason;
import dev.lanewright.engine.verdict.Panel;
import dev.lanewright.engine.verdict.VerdictTable;
import dev.lanewright.evalset.Rater;
import dev.lanewright.evalset.RaterKind;
import dev.lanewright.evalset.ReviewDraw;
import dev.lanewright.evalset.ReviewEvent;
import dev.lanewright.evalset.ReviewItem;
import dev.lanewright.store.PairDetail;
import dev.lanewright.store.Panels;
import dev.lanewright.store.Raters;
import dev.lanewright.store.Reviews;
import dev.lanewright.store.SamplePages;
import dev.lanewright.store.SampleRow;
import dev.lanewright.store.Verdicts;
import dev.lanewright.store.Workspace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the reviews of one eval set. Safe for use by many threads; every method reads or
 * writes the workspace, so none is called on the screen's thread.
 */
public final class ReviewDesk {
  private static final int OPENING = 120;

  private final long set;
  private final Verdicts verdicts;
  private final Reviews reviews;
  private final Raters raters;
  private final Panels panels;
  private final SamplePages samples;

  /** The reviews of that set. */
  public ReviewDesk(Workspace workspace, long set) {
    this.set = set;
    verdicts = new Verdicts(workspace);
    reviews = new Reviews(workspace);
    raters = new Raters(workspace);
    panels = new Panels(workspace);
    samples = new SamplePages(workspace);
  }

  /** All verdicts of the set as columns. */
  public VerdictTable table() {
    return verdicts.load(set);
  }

  /** Drawings of the set, oldest first. */
  public List<ReviewDraw> draws() {
    return reviews.draws(set);
  }

  /** A drawing with everything done so far; the newest for null; null where none was made. */
  public @Nullable ReviewQueue queue(@Nullable Long id) {
    List<ReviewDraw> draws = draws();
    ReviewDraw chosen = null;
    for (ReviewDraw d : draws) {
      if (id == null || d.id() == id) {
        chosen = d;
      }
    }
    if (chosen == null) {
      return null;
    }
    Map<Long, Long> pairOf = new HashMap<>();
    List<ReviewEvent> events = new ArrayList<>();
    List<ReviewItem> items = List.of();
    for (ReviewDraw d : draws) {
      List<ReviewItem> own = reviews.items(d.id());
      own.forEach(i -> pairOf.put(i.id(), i.pair()));
      events.addAll(reviews.events(d.id()));
      if (d.id() == chosen.id()) {
        items = own;
      }
    }
    Map<Long, List<ReviewEvent>> byPair =
        events.stream()
            .sorted(Comparator.comparingLong(ReviewEvent::id))
            .collect(Collectors.groupingBy(e -> pairOf.getOrDefault(e.item(), -1L)));
    return new ReviewQueue(chosen, entries(items), byPair);
  }

  private List<Entry> entries(List<ReviewItem> items) {
    VerdictTable table = table();
    long[] ids =
        items.stream()
            .mapToInt(i -> table.indexOf(i.pair()))
            .filter(p -> p >= 0)
            .mapToLong(p -> table.samples()[p])
            .distinct()
            .toArray();
    Map<Long, SampleRow> rows =
        samples.rows(ids, 0, ids.length).stream()
            .collect(Collectors.toMap(SampleRow::id, r -> r, (a, b) -> a));
    var entries = new ArrayList<Entry>();
    for (ReviewItem item : items) {
      int at = table.indexOf(item.pair());
      SampleRow row = at < 0 ? null : rows.get(table.samples()[at]);
      entries.add(
          row == null
              ? new Entry(item, "(its sample is gone)", null)
              : new Entry(item, opening(row.preview()), row.category()));
    }
    return entries;
  }

  private static String opening(String preview) {
    String line = preview.strip().replaceAll("\\s+", " ");
    return line.length() > OPENING ? line.substring(0, OPENING) : line;
  }

  /** Everything of one pair, or null when it is gone. */
  public @Nullable PairDetail detail(long pair) {
    return verdicts.detail(pair);
  }

  /**
   * Draws pairs and keeps the drawing.
   *
   * @param impact what hangs on each pair of the table
   */
  public ReviewDraw draw(String name, VerdictTable table, double[] impact, DrawSpec spec) {
    List<ReviewItem> items = Drawing.draw(table, Disputes.of(table), impact, spec);
    return reviews.draw(set, name, spec.seed(), spec.json(), items);
  }

  /**
   * Draws exactly these pairs and keeps the drawing.
   *
   * @param pairs the store's ids
   * @param seed of the sides' order
   */
  public ReviewDraw drawThese(
      String name, VerdictTable table, double[] impact, Collection<Long> pairs, long seed) {
    List<ReviewItem> items = Drawing.these(table, Disputes.of(table), impact, pairs);
    String settings = new DrawSpec(EnumSet.of(Reason.CHOSEN), items.size(), 0, seed).json();
    return reviews.draw(set, name, seed, settings, items);
  }

  /** The panel whose word counts. */
  public Panel panel() {
    return panels.get(set);
  }

  /** Keeps an event; it is on disk when this returns. */
  public ReviewEvent append(ReviewEvent event) {
    return reviews.append(event);
  }

  /** The store's id of the person of that name, known or new. */
  public long reviewer(String name) {
    return raters.id(Rater.of(RaterKind.PERSON, name));
  }

  /** Names of the people known, by the store's id, oldest first. */
  public Map<Long, String> people() {
    var names = new java.util.LinkedHashMap<Long, String>();
    raters.people().forEach(k -> names.put(k.id(), k.rater().name()));
    return names;
  }

  /** Whether settled labels stand in for the judges' verdicts in the figures. */
  public boolean humanOverrides() {
    return reviews.humanOverrides();
  }

  /** Says whether settled labels stand in for the judges' verdicts in the figures. */
  public void setHumanOverrides(boolean overrides) {
    reviews.setHumanOverrides(overrides);
  }
}
