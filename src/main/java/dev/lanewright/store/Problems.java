package dev.lanewright.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/** What an SQLite error means for the user. */
final class Problems {
  private Problems() {}

  static StoreException of(Path file, SQLException e) {
    int primary = e.getErrorCode() & 0xff;
    String what =
        switch (SQLiteErrorCode.getErrorCode(primary)) {
          case SQLITE_CORRUPT ->
              "%s is damaged and cannot be read. Restore it from a copy, or make a new workspace"
                  + " and import the files again.";
          case SQLITE_NOTADB -> "%s is not a Lanewright workspace.";
          case SQLITE_FULL -> "The disk is full: %s could not be written. Free some space.";
          case SQLITE_BUSY, SQLITE_LOCKED ->
              "%s is being written by another program. Try again when it has finished.";
          case SQLITE_READONLY, SQLITE_PERM ->
              "%s cannot be written. Check the permissions of the file and its folder.";
          case SQLITE_CANTOPEN -> "%s cannot be opened. Check that it exists and may be read.";
          case SQLITE_IOERR -> "The disk failed while %s was read or written.";
          default ->
              "%s: the database failed: " + String.valueOf(e.getMessage()).replace("%", "%%");
        };
    return new StoreException(what.formatted(file), e);
  }
}
