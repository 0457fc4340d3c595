package dev.lanewright.replay.answer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A run's plan as the workspace keeps it: a line per setting. */
public final class PlanText {
  private PlanText() {}

  /** As text. */
  public static String write(Map<String, String> lines) {
    return lines.entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue().replace('\n', ' '))
        .collect(Collectors.joining("\n"));
  }

  /** The settings of a text. */
  public static Map<String, String> read(String text) {
    var lines = new LinkedHashMap<String, String>();
    for (String line : text.split("\n", -1)) {
      int at = line.indexOf('=');
      if (at > 0) {
        lines.put(line.substring(0, at), line.substring(at + 1));
      }
    }
    return lines;
  }
}
