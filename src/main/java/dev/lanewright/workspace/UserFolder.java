package dev.lanewright.workspace;

import java.nio.file.Path;
import java.util.Map;

/** Where the program keeps what belongs to the user rather than to a workspace. */
public final class UserFolder {
  private UserFolder() {}

  /**
   * The folder: {@code LANEWRIGHT_HOME}, else the system's place for application data.
   *
   * @param env the environment
   * @param home the user's home folder
   * @param os the system's name
   */
  public static Path of(Map<String, String> env, String home, String os) {
    String own = env.getOrDefault("LANEWRIGHT_HOME", "");
    if (!own.isBlank()) {
      return Path.of(own);
    }
    if (os.startsWith("Mac")) {
      return Path.of(home, "Library", "Application Support", "Lanewright");
    }
    String appData = env.getOrDefault("APPDATA", "");
    if (os.startsWith("Windows") && !appData.isBlank()) {
      return Path.of(appData, "Lanewright");
    }
    String data = env.getOrDefault("XDG_DATA_HOME", "");
    return data.isBlank()
        ? Path.of(home, ".local", "share", "lanewright")
        : Path.of(data, "lanewright");
  }
}
