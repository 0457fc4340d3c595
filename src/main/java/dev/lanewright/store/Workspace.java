package dev.lanewright.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * An open workspace file. Safe for use by many threads: reads run side by side, each seeing the
 * last commit before it began; writes wait for one another. Everything else of this package takes a
 * workspace in its constructor.
 */
public final class Workspace implements AutoCloseable {
  private static final int IDLE_READERS = 4;
  private static final int PATIENCE_S = 3;

  private final Path file;
  private final Connection writer;
  private final Semaphore writing = new Semaphore(1);
  private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
  private final String token = UUID.randomUUID().toString();
  private volatile boolean closing;
  private volatile boolean closed;

  private Workspace(Path file, Connection writer) {
    this.file = file;
    this.writer = writer;
  }

  /**
   * Opens a workspace and brings it to the current schema version.
   *
   * @throws StoreException when the file is missing, no workspace, newer than this program, damaged
   *     or tampered with; the file is then as it was
   */
  public static Workspace open(Path file) {
    return open(file, Migrations.current());
  }

  static Workspace open(Path file, Migrations migrations) {
    Path path = file.toAbsolutePath().normalize();
    return new Workspace(path, WorkspaceFile.open(path, migrations));
  }

  /**
   * Makes a new workspace.
   *
   * @throws StoreException when the file exists or cannot be written
   */
  public static Workspace create(Path file) {
    WorkspaceFile.create(file.toAbsolutePath().normalize(), Migrations.current());
    return open(file);
  }

  /** Opens the workspace, or makes it where there is no such file. */
  public static Workspace openOrCreate(Path file) {
    return Files.exists(file) ? open(file) : create(file);
  }

  /** Where it is, absolute. */
  public Path file() {
    return file;
  }

  /** Names this opening of the file, among all processes: who runs what in it. */
  String owner() {
    ProcessHandle self = ProcessHandle.current();
    return self.pid() + ":" + started(self) + ":" + token;
  }

  /** Whether the opening that gave this name may still be at work. */
  boolean alive(String owner) {
    String[] parts = owner.split(":", 3);
    if (parts.length < 3) {
      return false;
    }
    if (parts[2].equals(token)) {
      return true;
    }
    // An earlier opening by this very process has been closed.
    long pid = Long.parseLong(parts[0]);
    return pid != ProcessHandle.current().pid()
        && ProcessHandle.of(pid).filter(p -> started(p).equals(parts[1])).isPresent();
  }

  private static String started(ProcessHandle process) {
    return process.info().startInstant().map(i -> Long.toString(i.toEpochMilli())).orElse("?");
  }

  /** Bytes on disk, the log of recent changes included. */
  public long bytes() {
    long bytes = 0;
    for (String suffix : new String[] {"", "-wal"}) {
      try {
        bytes += Files.size(Path.of(file + suffix));
      } catch (IOException e) {
        // No log: nothing was written since it was last folded in.
        bytes += 0;
      }
    }
    return bytes;
  }

  /** Reads on a connection of its own. */
  <T> T read(Sql.Work<T> work) {
    Connection c = null;
    try {
      c = idle.poll();
      if (c == null) {
        c = Connections.reader(file);
      }
      return work.on(c);
    } catch (SQLException e) {
      throw Problems.of(file, e);
    } finally {
      if (c != null) {
        giveBack(c);
      }
    }
  }

  /** Writes in one transaction: everything or, on any exception, nothing. */
  <T> T write(Sql.Work<T> work) {
    Connection c = takeWriter();
    try {
      return Transaction.run(c, work);
    } catch (SQLException e) {
      throw Problems.of(file, e);
    } finally {
      returnWriter();
    }
  }

  /** Takes the write connection; {@link #returnWriter} must follow, from any thread. */
  Connection takeWriter() {
    writing.acquireUninterruptibly();
    if (closed) {
      writing.release();
      throw new StoreException(file + " is closed.");
    }
    return writer;
  }

  /**
   * Lets long work notice that the workspace is being closed.
   *
   * @throws StoreException when it is
   */
  void checkOpen() {
    if (closing) {
      throw new StoreException(file + " was closed; what was being written is taken back.");
    }
  }

  void returnWriter() {
    writing.release();
  }

  private void giveBack(Connection c) {
    if (closed || idle.size() >= IDLE_READERS) {
      closeQuietly(c);
    } else {
      idle.push(c);
    }
  }

  /**
   * Lets a short write under way finish, ends an import under way, then closes. What does not end
   * soon is cut off and, as it never was committed, taken back. Readers still at work end with an
   * error.
   */
  @Override
  public void close() {
    closing = true;
    boolean alone = waitForWriter();
    try {
      if (!closed) {
        closed = true;
        idle.forEach(Workspace::closeQuietly);
        closeQuietly(writer);
      }
    } finally {
      if (alone) {
        writing.release();
      }
    }
  }

  private boolean waitForWriter() {
    try {
      return writing.tryAcquire(PATIENCE_S, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void closeQuietly(Connection c) {
    try {
      c.close();
    } catch (SQLException e) {
      // Nothing is lost: what was committed is in the log.
      System.getLogger(Workspace.class.getName())
          .log(System.Logger.Level.WARNING, "a connection did not close", e);
    }
  }
}
