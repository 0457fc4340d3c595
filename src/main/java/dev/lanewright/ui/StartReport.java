package dev.lanewright.ui;

import dev.lanewright.ui.task.ProcessAge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.animation.AnimationTimer;

/**
 * Writes how long the start took, where the system property {@code lanewright.startup.report} names
 * a file: milliseconds from the start of the process, its launcher included, to the first pulse
 * after the window was shown.
 */
final class StartReport extends AnimationTimer {
  private final Path file;

  private StartReport(Path file) {
    this.file = file;
  }

  /** Called when the window has been shown. */
  static void shown() {
    String wanted = System.getProperty("lanewright.startup.report", "");
    if (!wanted.isEmpty()) {
      new StartReport(Path.of(wanted)).start();
    }
  }

  @Override
  public void handle(long now) {
    stop();
    try {
      Files.writeString(file, Long.toString(ProcessAge.now().toMillis()));
    } catch (IOException e) {
      throw new UncheckedIOException("the start could not be reported", e);
    }
  }
}
