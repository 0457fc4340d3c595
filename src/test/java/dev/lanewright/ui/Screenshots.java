package dev.lanewright.ui;

import javafx.application.Application;

/**
 * Writes a picture of every screen, light and dark, at 1600×1000: {@code packaging/screenshots.sh
 * FOLDER [WORKSPACE]}. Needs a screen of at least that size, such as Xvfb.
 */
public final class Screenshots {
  private Screenshots() {}

  /** Starts the program; a class of its own, as Java does not start an Application off a jar. */
  public static void main(String[] args) {
    Application.launch(ScreenshotRun.class, args);
  }
}
