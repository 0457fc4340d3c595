package dev.lanewright.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;

/** Short forms of JDBC calls. */
final class Sql {
  private Sql() {}

  /** Work on a connection. */
  @FunctionalInterface
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /** One row to one value. */
  @FunctionalInterface
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  /** Takes rows one by one. */
  @FunctionalInterface
  interface Each {
    /** Returns false to stop. */
    boolean row(ResultSet row) throws SQLException;
  }

  static <T> List<T> list(Connection c, String sql, Row<T> row, @Nullable Object... values)
      throws SQLException {
    var found = new ArrayList<T>();
    each(
        c,
        sql,
        r -> {
          found.add(sound(row, r));
          return true;
        },
        values);
    return found;
  }

  /** What a row cannot hold, such as no text where a time stands, is damage like any other. */
  private static <T> T sound(Row<T> row, ResultSet r) throws SQLException {
    try {
      return row.of(r);
    } catch (StoreException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new SQLException(
          "a row holds what it cannot hold", "", SQLiteErrorCode.SQLITE_CORRUPT.code, e);
    }
  }

  static void each(Connection c, String sql, Each each, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement s = c.prepareStatement(sql)) {
      bind(s, values);
      try (ResultSet rows = s.executeQuery()) {
        while (rows.next() && each.row(rows)) {}
      }
    }
  }

  static <T> Optional<T> first(Connection c, String sql, Row<T> row, @Nullable Object... values)
      throws SQLException {
    return list(c, sql, row, values).stream().findFirst();
  }

  static long number(Connection c, String sql, @Nullable Object... values) throws SQLException {
    return first(c, sql, r -> r.getLong(1), values).orElse(0L);
  }

  static int update(Connection c, String sql, @Nullable Object... values) throws SQLException {
    try (PreparedStatement s = c.prepareStatement(sql)) {
      bind(s, values);
      return s.executeUpdate();
    }
  }

  static void run(Connection c, String sql) throws SQLException {
    try (var s = c.createStatement()) {
      s.execute(sql);
    }
  }

  private static void bind(PreparedStatement s, @Nullable Object[] values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      s.setObject(i + 1, values[i]);
    }
  }
}
