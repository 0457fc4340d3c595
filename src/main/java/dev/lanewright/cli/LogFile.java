package dev.lanewright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.ConsoleHandler;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** The program's log: one file per user, outside every workspace. */
public final class LogFile {
  private static final int BYTES = 2_000_000;
  private final String place;

  private LogFile(String place) {
    this.place = place;
  }

  /** Sends all logging to the user's log file; to standard error where that cannot be written. */
  public static LogFile start() {
    Path folder = folder();
    Logger root = Logger.getLogger("");
    try {
      Files.createDirectories(folder);
      var file = new FileHandler(folder.resolve("lanewright%u.log").toString(), BYTES, 1, true);
      file.setFormatter(new SimpleFormatter());
      file.setEncoding("UTF-8");
      for (Handler h : root.getHandlers()) {
        if (h instanceof ConsoleHandler) {
          root.removeHandler(h);
        }
      }
      root.addHandler(file);
      return new LogFile(folder.resolve("lanewright0.log").toString());
    } catch (IOException e) {
      root.log(Level.WARNING, "no log file in {0}: {1}", new Object[] {folder, e.getMessage()});
      return new LogFile("standard error");
    }
  }

  /** Where the log is, for people. */
  public String place() {
    return place;
  }

  /** Writes an error with its stack trace. */
  public void record(String message, Throwable error) {
    Logger.getLogger("dev.lanewright").log(Level.SEVERE, message, error);
  }

  private static Path folder() {
    String home = System.getProperty("user.home");
    String os = System.getProperty("os.name", "");
    String own = System.getenv("LANEWRIGHT_HOME");
    if (own != null && !own.isBlank()) {
      return Path.of(own, "log");
    }
    if (os.startsWith("Mac")) {
      return Path.of(home, "Library", "Logs", "Lanewright");
    }
    String local = System.getenv("LOCALAPPDATA");
    if (os.startsWith("Windows") && local != null) {
      return Path.of(local, "Lanewright", "log");
    }
    String state = System.getenv("XDG_STATE_HOME");
    return state != null && !state.isBlank()
        ? Path.of(state, "lanewright")
        : Path.of(home, ".local", "state", "lanewright");
  }
}
