package dev.lanewright.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Rows of eval sets. */
final class EvalSetRows {
  private EvalSetRows() {}

  static List<EvalSetInfo> list(Connection c) throws SQLException {
    return Sql.list(
        c,
        "SELECT id, name, samples, answers, created, revision FROM evalset ORDER BY id",
        r -> {
          long id = r.getLong(1);
          return new EvalSetInfo(
              id,
              r.getString(2),
              r.getLong(3),
              r.getLong(4),
              names(c, "model", id),
              names(c, "category", id),
              Instant.parse(r.getString(5)),
              Sql.list(
                  c,
                  "SELECT file FROM import WHERE evalset = ? ORDER BY id",
                  f -> f.getString(1),
                  id),
              r.getLong(6));
        });
  }

  /**
   * Names of a dictionary table ({@code model, category, field}) by code, which is dense from 0.
   */
  static List<String> names(Connection c, String table, long evalSet) throws SQLException {
    var names = new ArrayList<String>();
    Sql.each(
        c,
        "SELECT code, name FROM " + table + " WHERE evalset = ? ORDER BY code",
        r -> {
          if (r.getLong(1) != names.size()) {
            throw Unpacker.damaged();
          }
          return names.add(r.getString(2));
        },
        evalSet);
    return names;
  }

  static void delete(Connection c, long id) throws SQLException {
    for (String statement :
        List.of(
            "DELETE FROM request_index WHERE rowid >= ? AND rowid < ?",
            "DELETE FROM answer_text WHERE sample >= ? AND sample < ?",
            "DELETE FROM answer WHERE sample >= ? AND sample < ?",
            "DELETE FROM grade WHERE sample >= ? AND sample < ?",
            "DELETE FROM pin WHERE sample >= ? AND sample < ?",
            "DELETE FROM sample WHERE id >= ? AND id < ?")) {
      Sql.update(c, statement, Ids.first(id), Ids.first(id + 1));
    }
    // Its working copy would else be taken up by the next set, which may get the same id.
    Sql.update(c, "DELETE FROM setting WHERE key LIKE ?", "draft." + id + ".%");
    Sql.update(c, "DELETE FROM evalset WHERE id = ?", id);
  }
}
