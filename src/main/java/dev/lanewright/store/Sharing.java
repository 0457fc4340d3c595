package dev.lanewright.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * A workspace as one file for somebody else. Keys are in no workspace: they stay in the system's
 * keychain.
 */
public final class Sharing {
  /** Everything that is, or can be turned back into, what people or models wrote. */
  private static final List<String> TEXTS =
      List.of(
          "UPDATE sample SET request = NULL, messages = NULL, reference = NULL, hash = 0",
          "UPDATE answer_text SET text = NULL, error = NULL",
          "UPDATE answer SET tools = NULL",
          "UPDATE attempt SET words = NULL",
          "UPDATE pair SET a_text = '' WHERE a_text IS NOT NULL",
          "UPDATE pair SET b_text = '' WHERE b_text IS NOT NULL",
          "UPDATE verdict SET rationale = NULL, raw = NULL",
          "UPDATE rating SET rationale = NULL, raw = NULL",
          "UPDATE review_event SET note = NULL",
          "UPDATE trained SET json = x'', bytes = 0",
          "DELETE FROM export_made",
          "DELETE FROM rejected",
          "DELETE FROM embedding",
          "DELETE FROM indexed",
          "INSERT INTO request_index (request_index) VALUES ('delete-all')");

  private Sharing() {}

  /**
   * Writes a copy, replacing what is there; the workspace can be in use.
   *
   * @param texts whether requests, answers, rationales, notes and trained terms go along; without
   *     them figures, grades, verdicts, labels, categories and metadata fields stay
   * @throws StoreException when it cannot be written, or the target is the workspace itself
   */
  public static void copy(Workspace workspace, Path target, boolean texts) {
    Path file = target.toAbsolutePath().normalize();
    if (file.equals(workspace.file())) {
      throw new StoreException(file + " is the workspace itself. Choose another name.");
    }
    Path making = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.deleteIfExists(making);
      try {
        try (Connection c = Connections.writer(workspace.file())) {
          Sql.update(c, "VACUUM INTO ?", making.toString());
        }
        finish(making, texts);
        Files.move(making, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        for (String suffix : List.of("", "-wal", "-shm", "-journal")) {
          Files.deleteIfExists(Path.of(making + suffix));
        }
      }
    } catch (SQLException e) {
      throw Problems.of(file, e);
    } catch (IOException e) {
      throw new StoreException(
          "%s cannot be written: %s. Check the folder.".formatted(file, e.getMessage()), e);
    }
  }

  private static void finish(Path copy, boolean texts) throws SQLException {
    try (Connection c = Connections.writer(copy)) {
      if (!texts) {
        Sql.run(c, "PRAGMA secure_delete = ON");
        Transaction.run(
            c,
            t -> {
              for (String statement : TEXTS) {
                Sql.run(t, statement);
              }
              return 0;
            });
        Sql.run(c, "VACUUM");
      }
      Sql.run(c, "PRAGMA journal_mode = WAL");
    }
  }
}
