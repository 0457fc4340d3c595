package dev.lanewright.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;

/** Makes and opens workspace files. */
final class WorkspaceFile {
  /** "LNWR": marks the file's kind in SQLite's header. */
  static final int APPLICATION_ID = 0x4c4e5752;

  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
  private static final int HEADER = 100;
  private static final int APPLICATION_ID_AT = 68;

  private WorkspaceFile() {}

  static void create(Path file, Migrations migrations) {
    if (Files.exists(file)) {
      throw new StoreException(file + " exists already. Open it, or choose another name.");
    }
    checkName(file);
    // Made under another name first, so that a crash never leaves half a workspace.
    Path making = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.deleteIfExists(making);
      try (Connection c = Connections.writer(making)) {
        Sql.run(c, "PRAGMA page_size = 8192");
        Sql.run(c, "PRAGMA journal_mode = WAL");
        Sql.run(c, "PRAGMA application_id = " + APPLICATION_ID);
        migrations.run(c, 0, migrations.version());
      }
      Files.move(making, file);
    } catch (SQLException e) {
      throw Problems.of(file, e);
    } catch (IOException e) {
      throw new StoreException(
          "%s cannot be made: %s. Check the folder.".formatted(file, e.getMessage()), e);
    }
  }

  /** Opens the write connection after every check, at the current version. */
  static Connection open(Path file, Migrations migrations) {
    checkName(file);
    checkHeader(file);
    try {
      Connection c = Connections.writer(file);
      try {
        int version = Math.toIntExact(Sql.number(c, "PRAGMA user_version"));
        if (version > migrations.version()) {
          throw new StoreException(
              "%s was made by a newer Lanewright (format %d, this one knows %d). Update Lanewright."
                  .formatted(file, version, migrations.version()));
        }
        SchemaCheck.check(file, c, migrations, version);
        if (version < migrations.version()) {
          migrations.run(c, version, migrations.version());
        }
        return c;
      } catch (SQLException | RuntimeException e) {
        c.close();
        throw e;
      }
    } catch (SQLException e) {
      throw Problems.of(file, e);
    }
  }

  /** Folds the log of a large transaction into the file, as far as no reader needs it. */
  static void foldLog(Connection c) throws SQLException {
    Sql.run(c, "PRAGMA busy_timeout = 0");
    try {
      Sql.run(c, "PRAGMA wal_checkpoint(TRUNCATE)");
    } finally {
      Connections.beWilling(c);
    }
  }

  private static void checkName(Path file) {
    if (file.toString().indexOf('?') >= 0) {
      throw new StoreException(file + ": a workspace's path cannot hold a question mark.");
    }
  }

  private static void checkHeader(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new StoreException("There is no workspace " + file + ".");
    }
    byte[] header;
    try (InputStream in = Files.newInputStream(file)) {
      header = in.readNBytes(HEADER);
    } catch (IOException e) {
      throw new StoreException("%s cannot be read: %s.".formatted(file, e.getMessage()), e);
    }
    if (header.length < HEADER
        || !Arrays.equals(MAGIC, Arrays.copyOf(header, MAGIC.length))
        || ByteBuffer.wrap(header).getInt(APPLICATION_ID_AT) != APPLICATION_ID) {
      throw new StoreException(file + " is not a Lanewright workspace.");
    }
  }
}
