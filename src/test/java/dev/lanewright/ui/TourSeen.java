package dev.lanewright.ui;

import dev.lanewright.ui.shell.WindowMemory;
import dev.lanewright.workspace.UserFolder;

/** For pictures: the tour would lie over the first screen. */
final class TourSeen {
  private TourSeen() {}

  /** Keeps, in the user's folder of this run, that the tour was seen. */
  static void keep() {
    new WindowMemory(
            UserFolder.of(
                System.getenv(),
                System.getProperty("user.home"),
                System.getProperty("os.name", "")))
        .turn("tour-seen", true);
  }
}
