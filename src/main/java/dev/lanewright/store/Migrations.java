package dev.lanewright.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The steps from an empty file to the current schema; step i leads to version i + 1.
 *
 * @param scripts SQL scripts whose statements end with a semicolon at the end of a line
 */
record Migrations(List<String> scripts) {
  Migrations {
    scripts = List.copyOf(scripts);
  }

  /** The product's own. */
  static Migrations current() {
    var scripts = new ArrayList<String>();
    for (int version = 1; ; version++) {
      try (InputStream in = Migrations.class.getResourceAsStream(version + ".sql")) {
        if (in == null) {
          return new Migrations(scripts);
        }
        scripts.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The newest version. */
  int version() {
    return scripts.size();
  }

  /** Brings the schema from one version to another inside one transaction: all steps or none. */
  void run(Connection c, int from, int to) throws SQLException {
    Sql.run(c, "BEGIN IMMEDIATE");
    try {
      for (int step = from; step < to; step++) {
        for (String statement : scripts.get(step).split(";\n", -1)) {
          if (!statement.isBlank()) {
            Sql.run(c, statement);
          }
        }
      }
      Sql.run(c, "PRAGMA user_version = " + to);
      Sql.run(c, "COMMIT");
    } catch (SQLException e) {
      try {
        Sql.run(c, "ROLLBACK");
      } catch (SQLException rollback) {
        e.addSuppressed(rollback);
      }
      throw e;
    }
  }
}
