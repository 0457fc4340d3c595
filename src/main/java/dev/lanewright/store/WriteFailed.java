package dev.lanewright.store;

import java.io.Serial;
import java.sql.SQLException;

/** Carries an SQLException through code that cannot declare it. */
final class WriteFailed extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final SQLException sql;

  WriteFailed(SQLException sql) {
    super(sql);
    this.sql = sql;
  }

  SQLException sql() {
    return sql;
  }
}
