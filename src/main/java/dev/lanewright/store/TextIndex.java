package dev.lanewright.store;

import dev.lanewright.evalset.Sample;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/** The full-text index over requests, built in steps in id order. */
final class TextIndex {
  private static final int STEP = 5_000;

  private final Workspace workspace;
  private final long evalSet;

  TextIndex(Workspace workspace, long evalSet) {
    this.workspace = workspace;
    this.evalSet = evalSet;
  }

  boolean build(Derived.Progress progress, BooleanSupplier cancelled) {
    while (true) {
      long next = workspace.read(c -> next(c, evalSet));
      long end = workspace.read(c -> end(c, evalSet));
      progress.done(Math.min(next, end), end);
      if (next >= end) {
        return true;
      }
      if (cancelled.getAsBoolean()) {
        return false;
      }
      workspace.write(c -> step(c, next, Math.min(end, next + STEP)));
    }
  }

  private int step(Connection c, long from, long to) throws SQLException {
    long first = Ids.first(evalSet);
    try (var insert = c.prepareStatement("INSERT INTO request_index (rowid, text) VALUES (?, ?)")) {
      Sql.each(
          c,
          "SELECT id, request, messages FROM sample WHERE id >= ? AND id < ?",
          r -> {
            insert.setLong(1, r.getLong(1));
            insert.setString(2, Sample.textOf(MessageJson.read(r.getString(2), r.getString(3))));
            insert.executeUpdate();
            return true;
          },
          first + from,
          first + to);
    }
    return Sql.update(c, "INSERT OR REPLACE INTO indexed VALUES (?, ?)", evalSet, to);
  }

  /** The first sample number that is not indexed. */
  static long next(Connection c, long evalSet) throws SQLException {
    return Sql.number(c, "SELECT next FROM indexed WHERE evalset = ?", evalSet);
  }

  /** One more than the set's last sample number. */
  static long end(Connection c, long evalSet) throws SQLException {
    return Sql.number(c, "SELECT next FROM evalset WHERE id = ?", evalSet);
  }

  /**
   * The user's words as an FTS5 query: every word must occur, the last as a beginning. Empty when
   * there is no word in it.
   */
  static String query(String words) {
    var query = new StringBuilder();
    for (String word : words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}\\p{M}]+", -1)) {
      if (!word.isEmpty()) {
        query.append('"').append(word).append("\" ");
      }
    }
    return query.isEmpty() ? "" : query.toString().strip() + "*";
  }
}
