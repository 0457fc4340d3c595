package dev.lanewright.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares a file's schema with the one this program would have made. */
final class SchemaCheck {
  private SchemaCheck() {}

  /**
   * Refuses a schema with any object that is not ours, or ours changed: a trigger or view from a
   * stranger would run inside our own statements.
   */
  static void check(Path file, Connection c, Migrations migrations, int version)
      throws SQLException {
    Set<String> expected;
    try (Connection fresh = Connections.memory()) {
      migrations.run(fresh, 0, version);
      expected = objects(fresh);
    }
    Set<String> found = objects(c);
    var strange = new TreeSet<>(found);
    strange.removeAll(expected);
    expected.removeAll(found);
    if (!strange.isEmpty() || !expected.isEmpty()) {
      String which = (strange.isEmpty() ? expected : strange).iterator().next().split("\n", 2)[0];
      throw new StoreException(
          "%s is refused: its %s is not what Lanewright makes. Open only workspaces from people you trust."
              .formatted(file, which));
    }
  }

  private static Set<String> objects(Connection c) throws SQLException {
    return new TreeSet<>(
        Sql.list(
            c,
            "SELECT type, name, sql FROM sqlite_schema",
            r -> r.getString(1) + " " + r.getString(2) + "\n" + normal(r.getString(3))));
  }

  private static String normal(@Nullable String sql) {
    return sql == null ? "" : sql.strip();
  }
}
