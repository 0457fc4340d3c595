package dev.lanewright.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Flushes what was committed to the disk. SQLite itself does so within each commit with {@code
 * synchronous = FULL}; done beside it, the next transaction is made while the last one's pages go
 * to the disk. Commits are in the log, which SQLite flushes by itself before it folds it into the
 * file.
 */
final class LogFlush {
  private final Path log;

  LogFlush(Path workspace) {
    log = Path.of(workspace + "-wal");
  }

  /** Returns when every commit so far survives a power cut. */
  void run() throws IOException {
    try (var channel = FileChannel.open(log, StandardOpenOption.WRITE)) {
      channel.force(false);
    } catch (NoSuchFileException e) {
      // The workspace was closed: SQLite has folded the log into the file, and flushed that.
    }
  }
}
