package dev.lanewright;

import dev.lanewright.cli.Cli;
import dev.lanewright.cli.LogFile;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * The program: without arguments, or with a workspace file alone, it opens the window; with a
 * sub-command it runs headless.
 */
public final class Lanewright {
  private static final String WINDOW = "dev.lanewright.ui.App";

  /**
   * How often JavaFX looks for something to draw in a second, 60 by itself: what follows the
   * pointer waits half as long for its frame to begin. And into how many pieces it divides what has
   * to be painted, 6 by itself and 15 at most: figures that change stand all over the screen, and
   * less of what lies between them is painted.
   */
  private static final Map<String, String> DRAWING =
      Map.of("javafx.animation.pulse", "120", "prism.dirtyregioncount", "15");

  /** How many of a replay's calls are worked on at the same instant. */
  private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

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
    drawing();
    // JavaFX would tell there of the settings; a window has nothing to say on it.
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
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

  /** Sets how the window is drawn and what it leaves to calls, unless told otherwise. */
  public static void drawing() {
    DRAWING.forEach(
        (name, value) -> {
          if (System.getProperty(name) == null) {
            System.setProperty(name, value);
          }
        });
    // One processor stays free of calls, so that the window answers while thousands come back.
    if (System.getProperty(CARRIERS) == null) {
      int rest = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
      System.setProperty(CARRIERS, Integer.toString(rest));
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
