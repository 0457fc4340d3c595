package dev.lanewright.store;

import dev.lanewright.evalset.Rater;
import dev.lanewright.evalset.RaterKind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Rows of raters; finds ids again without asking twice. */
final class RaterRows {
  static final String COLUMNS = "kind, name, protocol, model, settings";

  private final Connection c;
  private final Map<String, Long> known = new HashMap<>();

  RaterRows(Connection c) {
    this.c = c;
  }

  /** The rater's id; it is added where it is new. */
  long id(Rater rater) throws SQLException {
    String key = rater.kind() + "\n" + rater.name() + "\n" + rater.protocol();
    Long id = known.get(key);
    if (id == null) {
      id = put(rater);
      known.put(key, id);
    }
    return id;
  }

  private long put(Rater rater) throws SQLException {
    String kind = word(rater.kind());
    Sql.update(
        c,
        "INSERT INTO rater (kind, name, protocol, model, settings) VALUES (?, ?, ?, ?, ?)"
            + " ON CONFLICT (kind, name, protocol) DO UPDATE SET"
            + " model = coalesce(excluded.model, model),"
            + " settings = CASE excluded.settings WHEN '' THEN settings ELSE excluded.settings END",
        kind,
        rater.name(),
        rater.protocol(),
        rater.model(),
        rater.settings());
    return Sql.number(
        c,
        "SELECT id FROM rater WHERE kind = ? AND name = ? AND protocol = ?",
        kind,
        rater.name(),
        rater.protocol());
  }

  /** A rater from five columns, the first at {@code from}. */
  static Rater of(ResultSet r, int from) throws SQLException {
    return new Rater(
        kind(r.getString(from)),
        r.getString(from + 1),
        r.getString(from + 2),
        r.getString(from + 3),
        r.getString(from + 4));
  }

  private static String word(RaterKind kind) {
    return switch (kind) {
      case JUDGE -> "judge";
      case PERSON -> "person";
      case GRADER -> "grader";
    };
  }

  private static RaterKind kind(String word) {
    return switch (word) {
      case "judge" -> RaterKind.JUDGE;
      case "person" -> RaterKind.PERSON;
      case "grader" -> RaterKind.GRADER;
      default -> throw Unpacker.damaged();
    };
  }
}
