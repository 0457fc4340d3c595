package dev.lanewright.ui.review;

import dev.lanewright.engine.review.Disputes;
import dev.lanewright.engine.review.DrawSpec;
import dev.lanewright.engine.review.Reason;
import dev.lanewright.engine.verdict.VerdictTable;
import dev.lanewright.evalset.ReviewDraw;
import dev.lanewright.evalset.ReviewEvent;
import dev.lanewright.evalset.Shown;
import dev.lanewright.store.PairDetail;
import dev.lanewright.store.SamplePages;
import dev.lanewright.store.StoreException;
import dev.lanewright.store.Verdicts;
import dev.lanewright.store.Workspace;
import dev.lanewright.workspace.review.Entry;
import dev.lanewright.workspace.review.ReviewDesk;
import dev.lanewright.workspace.review.ReviewQueue;
import dev.lanewright.workspace.review.Stakes;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * Where the review screen reads from and writes to, off the JavaFX thread. Safe for use by many
 * threads.
 */
public final class ReviewSource {
  private final ReviewDesk desk;
  private final Verdicts verdicts;
  private final SamplePages samples;
  private final long set;
  private final Map<Long, String> people = new ConcurrentSkipListMap<>();

  /**
   * @param set id of the eval set in view
   */
  public ReviewSource(Workspace workspace, long set) {
    this.set = set;
    desk = new ReviewDesk(workspace, set);
    verdicts = new Verdicts(workspace);
    samples = new SamplePages(workspace);
  }

  /**
   * What a screen begins with.
   *
   * @param pairs how many pairs the set has
   * @param draws all drawings, oldest first
   * @param queue the drawing, or null where none was made
   * @param reviewer the store's id of the reviewer, or -1
   */
  record Start(long pairs, List<ReviewDraw> draws, @Nullable ReviewQueue queue, long reviewer) {
    Start {
      draws = List.copyOf(draws);
    }
  }

  Start start(@Nullable Long draw, @Nullable String reviewer) {
    long pairs = verdicts.pairs(set);
    ReviewQueue queue = pairs == 0 ? null : desk.queue(draw);
    people.putAll(desk.people());
    return new Start(pairs, desk.draws(), queue, queue == null ? -1 : reviewer(reviewer));
  }

  private long reviewer(@Nullable String name) {
    if (name == null || name.isBlank()) {
      return -1;
    }
    for (Map.Entry<Long, String> known : people.entrySet()) {
      if (known.getValue().equals(name)) {
        return known.getKey();
      }
    }
    long id = desk.reviewer(name);
    people.put(id, name);
    return id;
  }

  Loaded item(Entry entry, Shown shown, boolean markdown) {
    PairDetail pair = desk.detail(entry.item().pair());
    if (pair == null) {
      throw new StoreException(
          "This pair is no longer in the workspace. Make the queue anew to leave it out.");
    }
    return Loaded.of(entry, pair, samples.detail(pair.sampleId()), shown, markdown);
  }

  ReviewEvent append(ReviewEvent event) {
    return desk.append(event);
  }

  DrawOptions options(Stakes stakes) {
    VerdictTable table = desk.table();
    Disputes disputes = Disputes.of(table);
    Map<Reason, Integer> found = new EnumMap<>(Reason.class);
    for (Reason r : DrawSpec.DISAGREEMENTS) {
      found.put(r, disputes.count(Set.of(r)));
    }
    return new DrawOptions(
        table, stakes.impact(table, disputes), found, disputes.count(DrawSpec.DISAGREEMENTS));
  }

  ReviewDraw draw(DrawOptions options, String name, DrawSpec spec) {
    return desk.draw(name, options.table(), options.impact(), spec);
  }

  /** Draws exactly these pairs, by the store's ids. */
  ReviewDraw drawThese(Stakes stakes, String name, List<Long> pairs, long seed) {
    VerdictTable table = desk.table();
    return desk.drawThese(name, table, stakes.impact(table, Disputes.of(table)), pairs, seed);
  }

  /** Names of the people known, oldest first. */
  List<String> people() {
    return List.copyOf(people.values());
  }

  /** The name of a person. */
  String person(long id) {
    return people.getOrDefault(id, "#" + id);
  }

  /** The desk behind it. */
  ReviewDesk desk() {
    return desk;
  }
}
