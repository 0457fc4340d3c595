package dev.lanewright.ui;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Processor seconds of this process by kind of thread, the machine's own threads (compilers,
 * collectors) too; empty on systems without /proc.
 */
final class ThreadTimes {
  private static final Path TASKS = Path.of("/proc/self/task");

  /** Of what follows the name in a stat file: user and system time, in hundredths. */
  private static final int USER = 11;

  private ThreadTimes() {}

  /** Seconds so far. */
  static Map<String, Double> now() {
    Map<String, Double> all = new TreeMap<>();
    if (!Files.isDirectory(TASKS)) {
      return all;
    }
    try (DirectoryStream<Path> tasks = Files.newDirectoryStream(TASKS)) {
      for (Path task : tasks) {
        try {
          String stat = Files.readString(task.resolve("stat"));
          int end = stat.lastIndexOf(')');
          String name = stat.substring(stat.indexOf('(') + 1, end).replaceAll("[#-]?\\d+$", "");
          String[] rest = stat.substring(end + 2).split(" ", -1);
          double seconds =
              (Double.parseDouble(rest[USER]) + Double.parseDouble(rest[USER + 1])) / 100;
          all.merge(name, seconds, Double::sum);
        } catch (IOException e) {
          // ended meanwhile
        }
      }
    } catch (IOException e) {
      return Map.of();
    }
    return all;
  }

  /** What came between two looks, most first, from 0.05 s. */
  static String between(Map<String, Double> before, Map<String, Double> after) {
    Map<String, Double> spent = new TreeMap<>();
    after.forEach((name, s) -> spent.put(name, s - before.getOrDefault(name, 0.0)));
    return spent.entrySet().stream()
        .filter(e -> e.getValue() >= 0.05)
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(e -> String.format(Locale.ROOT, "%s %.2f", e.getKey(), e.getValue()))
        .collect(Collectors.joining(", "));
  }
}
