package dev.lanewright.store;

import dev.lanewright.evalset.reader.Rejected;
import java.sql.Connection;
import java.sql.SQLException;

/** Notes the rows that one import sets aside, in the order they come. */
final class RejectedRows {
  private final Connection c;
  private final long run;
  private long next;

  RejectedRows(Connection c, long run) {
    this.c = c;
    this.run = run;
  }

  void put(Rejected row) throws SQLException {
    Sql.update(
        c,
        "INSERT INTO rejected VALUES (?, ?, ?, ?, ?)",
        run,
        next++,
        row.file(),
        row.line(),
        row.reason());
  }
}
