package dev.lanewright.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/**
 * Where the rows of a file go.
 *
 * @param evalSet id of the set
 * @param next first free sample number of the set
 * @param run id of the import, or -1 when the file is in the set already
 */
record ImportTarget(long evalSet, int next, long run) {

  /** Finds or makes the set and notes the file, in the open transaction. */
  static ImportTarget of(
      Connection c, String setName, String fileName, String sha256, String mapping)
      throws SQLException {
    String now = Instant.now().toString();
    Sql.update(
        c,
        "INSERT INTO evalset (name, created) VALUES (?, ?) ON CONFLICT (name) DO NOTHING",
        setName,
        now);
    long set = Sql.number(c, "SELECT id FROM evalset WHERE name = ?", setName);
    int next = Math.toIntExact(Sql.number(c, "SELECT next FROM evalset WHERE id = ?", set));
    int added =
        Sql.update(
            c,
            "INSERT INTO import (evalset, file, sha256, mapping, imported) VALUES (?, ?, ?, ?, ?)"
                + " ON CONFLICT (evalset, sha256) DO NOTHING",
            set,
            fileName,
            sha256,
            mapping,
            now);
    return new ImportTarget(
        set, next, added == 0 ? -1 : Sql.number(c, "SELECT max(id) FROM import"));
  }
}
