package dev.lanewright;

import dev.lanewright.cli.Cli;
import dev.lanewright.cli.LogFile;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The program: without arguments, or with a workspace file alone, it opens the window; with a
 * sub-command it runs headless.
 */
public final class Lanewright {
  private static final String WINDOW = "dev.lanewright.ui.App";

  /** How often JavaFX looks for something to draw in a second, unless told: 60 by itself. */
  private static final String PULSE = "javafx.animation.pulse";

  private Lanewright() {}

  /** Starts the program; sub-commands end with exit code 0, 1, 2 or 3 as {@link Cli} says. */
  public static void main(String[] args) {
    LogFile log = LogFile.start();
    if (args.length > 1 || (args.length == 1 && !Files.isRegularFile(Path.of(args[0])))) {
      var out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
      var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
      System.exit(new Cli(out, err, log.place()).run(args));
    }
    rehearse();
    System.setProperty("lanewright.log", log.place());
    pulse();
    openWindow(log, args);
  }

  /** Ends the program by itself after a while, for the build to learn what a start needs. */
  private static void rehearse() {
    int seconds = Integer.getInteger("lanewright.rehearse", 0);
    if (seconds > 0) {
      Thread.ofPlatform()
          .daemon()
          .start(
              () -> {
                try {
                  Thread.sleep(Duration.ofSeconds(seconds));
                  System.exit(0);
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              });
    }
  }

  /** Twice the usual: what follows the pointer then waits half as long for its frame to begin. */
  public static void pulse() {
    if (System.getProperty(PULSE) == null) {
      System.setProperty(PULSE, "120");
    }
  }

  /** By name, so that no JavaFX class is loaded unless a window is wanted. */
  private static void openWindow(LogFile log, String[] args) {
    try {
      Class.forName("javafx.application.Application")
          .getMethod("launch", Class.class, String[].class)
          .invoke(null, Class.forName(WINDOW), args);
    } catch (InvocationTargetException e) {
      fail(log, e.getCause() == null ? e : e.getCause());
    } catch (ReflectiveOperationException | LinkageError e) {
      fail(log, e);
    }
  }

  private static void fail(LogFile log, Throwable e) {
    log.record("the window could not be opened", e);
    System.err.println(
        "lanewright: the window could not be opened (is there a display?); details are in "
            + log.place());
    System.exit(Cli.OUTSIDE);
  }
}
