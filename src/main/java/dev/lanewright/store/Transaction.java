package dev.lanewright.store;

import java.sql.Connection;
import java.sql.SQLException;

/** A transaction around a piece of work. */
final class Transaction {
  private Transaction() {}

  static <T> T run(Connection c, Sql.Work<T> work) throws SQLException {
    Sql.run(c, "BEGIN IMMEDIATE");
    try {
      T result = work.on(c);
      Sql.run(c, "COMMIT");
      return result;
    } catch (Throwable e) {
      rollBack(c, e);
      throw e;
    }
  }

  static void rollBack(Connection c, Throwable cause) {
    try {
      Sql.run(c, "ROLLBACK");
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }
}
