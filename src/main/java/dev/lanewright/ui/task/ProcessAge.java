package dev.lanewright.ui.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * How long this process runs, its launcher included where that became this process. Java's own
 * answer is wrong by up to a second on Linux, which tells the time of its boot in whole seconds; so
 * the clock that runs since the boot is asked there, in hundredths.
 */
public final class ProcessAge {
  private static final Path STAT = Path.of("/proc/self/stat");
  private static final Path UPTIME = Path.of("/proc/uptime");

  /**
   * Of the numbers that follow the name: the time of the start, in hundredths (proc_pid_stat(5)).
   */
  private static final int START = 19;

  private ProcessAge() {}

  /** Time since the process was started. */
  public static Duration now() {
    try {
      if (Files.isReadable(STAT) && Files.isReadable(UPTIME)) {
        String stat = Files.readString(STAT);
        long begun =
            Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[START]);
        double up = Double.parseDouble(Files.readString(UPTIME).split(" ", -1)[0]);
        return Duration.ofMillis(Math.round(up * 1000) - begun * 10);
      }
    } catch (IOException | NumberFormatException e) {
      // as on systems without these files
    }
    Instant begun = ProcessHandle.current().info().startInstant().orElseThrow();
    return Duration.between(begun, Instant.now());
  }
}
