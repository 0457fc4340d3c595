package dev.lanewright.store;

import dev.lanewright.evalset.HumanLabel;
import dev.lanewright.evalset.Preference;
import dev.lanewright.evalset.ReviewAction;
import dev.lanewright.evalset.ReviewEvent;
import dev.lanewright.evalset.ReviewItem;
import dev.lanewright.evalset.ReviewState;
import dev.lanewright.evalset.Shown;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of reviews. */
final class ReviewRows {
  static final String EVENT =
      "SELECT e.id, e.item, e.reviewer, e.happened, e.action, e.revealed, e.shown, e.before,"
          + " e.outcome, e.undoes, e.seconds, e.note FROM review_event e"
          + " JOIN review_item i ON i.id = e.item";
  static final String ITEM =
      "SELECT id, pair, position, source, random_rank, reasons, probability, impact"
          + " FROM review_item";

  private ReviewRows() {}

  static void put(Connection c, long draw, ReviewItem item) throws SQLException {
    Sql.update(
        c,
        "INSERT INTO review_item (draw, pair, position, source, random_rank, reasons, probability,"
            + " impact) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        draw,
        item.pair(),
        item.position(),
        item.source().name(),
        item.randomRank() < 0 ? null : item.randomRank(),
        String.join(",", item.reasons()),
        item.probability(),
        VerdictRows.number(item.impact()));
  }

  static ReviewItem item(ResultSet r) throws SQLException {
    int rank = r.getInt(5);
    boolean none = r.wasNull();
    String reasons = r.getString(6);
    return new ReviewItem(
        r.getLong(1),
        r.getLong(2),
        r.getInt(3),
        ReviewItem.Source.valueOf(r.getString(4)),
        none ? -1 : rank,
        reasons.isEmpty() ? List.of() : List.of(reasons.split(",", -1)),
        r.getDouble(7),
        PairRows.real(r, 8));
  }

  static long put(Connection c, ReviewEvent e) throws SQLException {
    Sql.update(
        c,
        "INSERT INTO review_event (item, reviewer, happened, action, revealed, shown, before,"
            + " outcome, undoes, seconds, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        e.item(),
        e.reviewer(),
        e.at().toString(),
        e.action().name(),
        e.revealed() ? 1 : 0,
        e.shown().ordinal(),
        ordinal(e.before()),
        ordinal(e.outcome()),
        e.undoes() < 0 ? null : e.undoes(),
        VerdictRows.number(e.seconds()),
        e.note());
    return Sql.number(c, "SELECT last_insert_rowid()");
  }

  static ReviewEvent event(ResultSet r) throws SQLException {
    long undoes = r.getLong(10);
    boolean none = r.wasNull();
    return new ReviewEvent(
        r.getLong(1),
        r.getLong(2),
        r.getLong(3),
        Instant.parse(r.getString(4)),
        ReviewAction.valueOf(r.getString(5)),
        r.getInt(6) == 1,
        Shown.of(r.getInt(7)),
        preference(r, 8),
        preference(r, 9),
        none ? -1 : undoes,
        PairRows.real(r, 11),
        r.getString(12));
  }

  /** Brings the label of the pair and the people's verdicts on it in line with the events. */
  static void settle(Connection c, long pair) throws SQLException {
    ReviewState state =
        ReviewState.of(
            Sql.list(c, EVENT + " WHERE i.pair = ? ORDER BY e.id", ReviewRows::event, pair));
    Sql.update(
        c,
        "DELETE FROM verdict WHERE pair = ? AND rater IN (SELECT e.reviewer FROM review_event e"
            + " JOIN review_item i ON i.id = e.item WHERE i.pair = ?)",
        pair,
        pair);
    for (ReviewEvent e : state.standing().values()) {
      Sql.update(
          c,
          "INSERT INTO verdict (pair, rater, shown, repeat, outcome, judged, rationale)"
              + " VALUES (?, ?, ?, 0, ?, ?, ?)",
          pair,
          e.reviewer(),
          e.shown().ordinal(),
          ordinal(e.outcome()),
          e.at().toString(),
          e.note());
    }
    HumanLabel label = state.label(pair);
    if (label == null) {
      Sql.update(c, "DELETE FROM human_label WHERE pair = ?", pair);
    } else {
      Sql.update(
          c,
          "INSERT OR REPLACE INTO human_label VALUES (?, ?, ?, ?)",
          pair,
          label.outcome().ordinal(),
          label.how().name(),
          label.at().toString());
    }
  }

  private static @Nullable Integer ordinal(@Nullable Preference outcome) {
    return outcome == null ? null : outcome.ordinal();
  }

  private static @Nullable Preference preference(ResultSet r, int column) throws SQLException {
    int ordinal = r.getInt(column);
    return r.wasNull() ? null : Preference.of(ordinal);
  }
}
