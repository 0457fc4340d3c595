package dev.lanewright.store;

import java.sql.Connection;
import java.sql.SQLException;

/** A transaction around a piece of work on the write connection. */
final class Transaction {
  private Transaction() {}

  static <T> T run(Connection c, Sql.Work<T> work) throws SQLException {
    c.setAutoCommit(false);
    T result;
    try {
      result = work.on(c);
      commit(c);
    } catch (Throwable e) {
      rollBack(c, e);
      throw e;
    }
    return result;
  }

  static void commit(Connection c) throws SQLException {
    c.setAutoCommit(true);
  }

  static void rollBack(Connection c, Throwable cause) {
    try {
      if (!c.getAutoCommit()) {
        c.rollback();
        c.setAutoCommit(true);
      }
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }
}
