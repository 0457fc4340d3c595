package dev.lanewright.store;

import dev.lanewright.evalset.Rater;
import dev.lanewright.evalset.RaterKind;
import dev.lanewright.evalset.ReviewDraw;
import dev.lanewright.evalset.ReviewEvent;
import dev.lanewright.evalset.ReviewItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings what a colleague reviewed, in a copy of the workspace, into this one. Pairs are matched by
 * the names of their set and their own keys, drawings by name, seed and time, reviewers by name;
 * what is here already is not added twice, so a copy can be merged again and again.
 */
public final class LabelMerge {
  private final Workspace into;
  private int added;
  private int known;
  private int lost;

  private LabelMerge(Workspace into) {
    this.into = into;
  }

  /**
   * What came of it.
   *
   * @param added events that are new here
   * @param known events that were here already
   * @param lost events on pairs that this workspace does not have
   */
  public record Merged(int added, int known, int lost) {}

  /**
   * Merges; the colleague's file is only read.
   *
   * @throws StoreException when the file is no workspace, or cannot be read
   */
  public static Merged merge(Workspace into, Path file) {
    Path folder = null;
    try {
      folder = Files.createTempDirectory("lanewright-merge");
      // A copy, since opening an older workspace brings it up to date.
      Path copy = folder.resolve("theirs.lanewright");
      Files.copy(file, copy);
      Path log = Path.of(file + "-wal");
      if (Files.exists(log)) {
        Files.copy(log, Path.of(copy + "-wal"));
      }
      try (Workspace theirs = Workspace.open(copy)) {
        return new LabelMerge(into).from(theirs);
      }
    } catch (IOException e) {
      throw new StoreException("%s cannot be read: %s.".formatted(file, e.getMessage()), e);
    } finally {
      delete(folder);
    }
  }

  private static void delete(@Nullable Path folder) {
    if (folder != null) {
      try (var files = Files.list(folder)) {
        for (Path f : files.toList()) {
          Files.deleteIfExists(f);
        }
        Files.deleteIfExists(folder);
      } catch (IOException e) {
        System.getLogger(LabelMerge.class.getName())
            .log(System.Logger.Level.WARNING, "a temporary copy is left in " + folder, e);
      }
    }
  }

  private Merged from(Workspace theirs) {
    Map<String, Long> sets = new HashMap<>();
    new EvalSets(into).list().forEach(s -> sets.put(s.name(), s.id()));
    Map<Long, String> names = new HashMap<>();
    new Raters(theirs).list().forEach(k -> names.put(k.id(), k.rater().name()));
    return into.write(
        c -> {
          for (EvalSetInfo set : new EvalSets(theirs).list()) {
            Long own = sets.get(set.name());
            if (own != null) {
              set(c, theirs, set.id(), own, names);
            }
          }
          return new Merged(added, known, lost);
        });
  }

  private void set(
      Connection c, Workspace theirs, long theirSet, long ownSet, Map<Long, String> names)
      throws SQLException {
    Map<Long, String> theirKeys =
        theirs.read(t -> keys(t, theirSet)).entrySet().stream()
            .collect(HashMap::new, (m, e) -> m.put(e.getValue(), e.getKey()), Map::putAll);
    Map<String, Long> ownPairs = keys(c, ownSet);
    var reviews = new Reviews(theirs);
    Set<Long> touched = new HashSet<>();
    for (ReviewDraw draw : reviews.draws(theirSet)) {
      List<ReviewItem> items = reviews.items(draw.id());
      Map<Long, Long> pairOf = new HashMap<>();
      for (ReviewItem item : items) {
        Long own = ownPairs.get(theirKeys.getOrDefault(item.pair(), ""));
        if (own != null) {
          pairOf.put(item.id(), own);
        }
      }
      long ownDraw = draw(c, ownSet, draw);
      Map<Long, Long> itemOf = items(c, ownDraw, items, pairOf);
      Map<Long, Long> eventOf = new HashMap<>();
      for (ReviewEvent e : reviews.events(draw.id())) {
        Long item = itemOf.get(e.item());
        if (item == null) {
          lost++;
        } else {
          event(c, e, item, names, eventOf);
          touched.add(Objects.requireNonNull(pairOf.get(e.item())));
        }
      }
    }
    for (long pair : touched) {
      ReviewRows.settle(c, pair);
    }
  }

  private static Map<String, Long> keys(Connection c, long set) throws SQLException {
    Map<String, Long> byKey = new HashMap<>();
    Sql.each(
        c,
        "SELECT key, id FROM pair WHERE evalset = ?",
        r -> {
          byKey.put(r.getString(1), r.getLong(2));
          return true;
        },
        set);
    return byKey;
  }

  private static long draw(Connection c, long set, ReviewDraw draw) throws SQLException {
    var here =
        Sql.first(
            c,
            "SELECT id FROM review_draw WHERE evalset = ? AND name = ? AND seed = ? AND drawn = ?",
            r -> r.getLong(1),
            set,
            draw.name(),
            draw.seed(),
            draw.at().toString());
    if (here.isPresent()) {
      return here.get();
    }
    Sql.update(
        c,
        "INSERT INTO review_draw (evalset, name, seed, settings, drawn) VALUES (?, ?, ?, ?, ?)",
        set,
        draw.name(),
        draw.seed(),
        draw.settings(),
        draw.at().toString());
    return Sql.number(c, "SELECT last_insert_rowid()");
  }

  /** Own items by the colleague's. */
  private static Map<Long, Long> items(
      Connection c, long draw, List<ReviewItem> items, Map<Long, Long> pairOf) throws SQLException {
    Map<Long, Long> itemOf = new HashMap<>();
    for (ReviewItem item : items) {
      Long pair = pairOf.get(item.id());
      if (pair == null) {
        continue;
      }
      String find = "SELECT id FROM review_item WHERE draw = ? AND pair = ?";
      if (Sql.number(c, find, draw, pair) == 0) {
        ReviewRows.put(
            c,
            draw,
            new ReviewItem(
                -1,
                pair,
                item.position(),
                item.source(),
                item.randomRank(),
                item.reasons(),
                item.probability(),
                item.impact()));
      }
      itemOf.put(item.id(), Sql.number(c, find, draw, pair));
    }
    return itemOf;
  }

  private void event(
      Connection c, ReviewEvent e, long item, Map<Long, String> names, Map<Long, Long> eventOf)
      throws SQLException {
    String name = names.getOrDefault(e.reviewer(), "unknown");
    long reviewer = new RaterRows(c).id(Rater.of(RaterKind.PERSON, name));
    long here =
        Sql.number(
            c,
            "SELECT id FROM review_event WHERE item = ? AND reviewer = ? AND happened = ?"
                + " AND action = ?",
            item,
            reviewer,
            e.at().toString(),
            e.action().name());
    if (here > 0) {
      known++;
      eventOf.put(e.id(), here);
      return;
    }
    added++;
    eventOf.put(
        e.id(),
        ReviewRows.put(
            c,
            new ReviewEvent(
                -1,
                item,
                reviewer,
                e.at(),
                e.action(),
                e.revealed(),
                e.shown(),
                e.before(),
                e.outcome(),
                eventOf.getOrDefault(e.undoes(), -1L),
                e.seconds(),
                e.note())));
  }
}
