package dev.lanewright.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;

/** Opens connections that are safe on files from strangers. */
final class Connections {
  private static final int BUSY_MS = 5_000;
  private static final int LOG_BYTES = 64 << 20;

  private Connections() {}

  /** The one that writes. */
  static Connection writer(Path file) throws SQLException {
    Connection c = open("jdbc:sqlite:" + file);
    // Commits of a killed process survive; fsync happens at checkpoints.
    Sql.run(c, "PRAGMA synchronous = NORMAL");
    Sql.run(c, "PRAGMA foreign_keys = ON");
    Sql.run(c, "PRAGMA cache_size = -65536");
    Sql.run(c, "PRAGMA journal_size_limit = " + LOG_BYTES);
    return c;
  }

  /** Waits again for other programs. */
  static void beWilling(Connection c) throws SQLException {
    Sql.run(c, "PRAGMA busy_timeout = " + BUSY_MS);
  }

  /** One that only reads. */
  static Connection reader(Path file) throws SQLException {
    Connection c = open("jdbc:sqlite:" + file);
    Sql.run(c, "PRAGMA query_only = ON");
    Sql.run(c, "PRAGMA cache_size = -8192");
    return c;
  }

  static Connection memory() throws SQLException {
    return open("jdbc:sqlite::memory:");
  }

  private static Connection open(String url) throws SQLException {
    var config = new SQLiteConfig();
    config.enableLoadExtension(false);
    config.setBusyTimeout(BUSY_MS);
    // Else the driver asks for the row id after every single insert.
    config.setGetGeneratedKeys(false);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    Connection c = config.createConnection(url);
    // A schema from a stranger may not call functions with side effects, nor slip in bad cells.
    Sql.run(c, "PRAGMA trusted_schema = OFF");
    Sql.run(c, "PRAGMA cell_size_check = ON");
    Sql.run(c, "PRAGMA temp_store = MEMORY");
    return c;
  }
}
