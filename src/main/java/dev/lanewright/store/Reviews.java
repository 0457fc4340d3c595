package dev.lanewright.store;

import dev.lanewright.evalset.HumanLabel;
import dev.lanewright.evalset.ReviewDraw;
import dev.lanewright.evalset.ReviewEvent;
import dev.lanewright.evalset.ReviewItem;
import java.time.Instant;
import java.util.List;

/**
 * Reviews by hand. Events are only ever added; the settled label of a pair and the people's
 * verdicts on it follow from them in the same transaction, so that nothing is lost in a crash.
 */
public final class Reviews {
  static final String OVERRIDES = "review.human-overrides-judges";

  private final Workspace workspace;
  private final Settings settings;

  /** Reviews of the workspace. */
  public Reviews(Workspace workspace) {
    this.workspace = workspace;
    this.settings = new Settings(workspace);
  }

  /**
   * Keeps a drawing with all its items.
   *
   * @param settingsJson by which rule it was drawn, as JSON text
   * @param items their ids are given here
   */
  public ReviewDraw draw(
      long evalSet, String name, long seed, String settingsJson, List<ReviewItem> items) {
    Instant now = Instant.now();
    return workspace.write(
        c -> {
          Sql.update(
              c,
              "INSERT INTO review_draw (evalset, name, seed, settings, drawn)"
                  + " VALUES (?, ?, ?, ?, ?)",
              evalSet,
              name,
              seed,
              settingsJson,
              now.toString());
          long id = Sql.number(c, "SELECT last_insert_rowid()");
          for (ReviewItem item : items) {
            ReviewRows.put(c, id, item);
          }
          return new ReviewDraw(id, evalSet, name, seed, settingsJson, now);
        });
  }

  /** Drawings of the set, oldest first. */
  public List<ReviewDraw> draws(long evalSet) {
    return workspace.read(
        c ->
            Sql.list(
                c,
                "SELECT id, evalset, name, seed, settings, drawn FROM review_draw"
                    + " WHERE evalset = ? ORDER BY id",
                r ->
                    new ReviewDraw(
                        r.getLong(1),
                        r.getLong(2),
                        r.getString(3),
                        r.getLong(4),
                        r.getString(5),
                        Instant.parse(r.getString(6))),
                evalSet));
  }

  /** Items of a drawing in the order shown. */
  public List<ReviewItem> items(long draw) {
    return workspace.read(
        c ->
            Sql.list(
                c,
                ReviewRows.ITEM + " WHERE draw = ? ORDER BY position, id",
                ReviewRows::item,
                draw));
  }

  /** Everything done on the items of a drawing, in time. */
  public List<ReviewEvent> events(long draw) {
    return workspace.read(
        c ->
            Sql.list(
                c, ReviewRows.EVENT + " WHERE i.draw = ? ORDER BY e.id", ReviewRows::event, draw));
  }

  /** Everything done on a pair, in all drawings, in time. */
  public List<ReviewEvent> eventsOf(long pair) {
    return workspace.read(
        c ->
            Sql.list(
                c, ReviewRows.EVENT + " WHERE i.pair = ? ORDER BY e.id", ReviewRows::event, pair));
  }

  /**
   * Adds an event and settles its pair anew.
   *
   * @param event its id is ignored
   * @return the event with its id
   */
  public ReviewEvent append(ReviewEvent event) {
    return workspace.write(
        c -> {
          long id = ReviewRows.put(c, event);
          ReviewRows.settle(
              c, Sql.number(c, "SELECT pair FROM review_item WHERE id = ?", event.item()));
          return new ReviewEvent(
              id,
              event.item(),
              event.reviewer(),
              event.at(),
              event.action(),
              event.revealed(),
              event.shown(),
              event.before(),
              event.outcome(),
              event.undoes(),
              event.seconds(),
              event.note());
        });
  }

  /** Settled labels of the set, by pair. */
  public List<HumanLabel> labels(long evalSet) {
    return workspace.read(
        c ->
            Sql.list(
                c,
                "SELECT l.pair, l.outcome, l.how, l.settled FROM human_label l"
                    + " JOIN pair p ON p.id = l.pair WHERE p.evalset = ? ORDER BY l.pair",
                PairRows::label,
                evalSet));
  }

  /** Whether settled labels stand in for the judges' verdicts in the figures. */
  public boolean humanOverrides() {
    return "true".equals(settings.get(OVERRIDES));
  }

  /** Says whether settled labels stand in for the judges' verdicts in the figures. */
  public void setHumanOverrides(boolean overrides) {
    settings.put(OVERRIDES, overrides ? "true" : null);
  }
}
