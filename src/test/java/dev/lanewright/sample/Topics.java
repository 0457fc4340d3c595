package dev.lanewright.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Reads the topics file. */
final class Topics {
  private Topics() {}

  static List<Topic> read() {
    var topics = new ArrayList<Topic>();
    var stream = Objects.requireNonNull(Topics.class.getResourceAsStream("topics.txt"));
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      while (line != null) {
        if (line.startsWith("## ")) {
          String[] head = line.split(" ", -1);
          var need = Topic.Need.valueOf(head[2].toUpperCase(Locale.ROOT));
          topics.add(new Topic(head[1], need, head[3], list(), list(), list(), list()));
        } else if (!line.isBlank() && !line.startsWith("#")) {
          int colon = line.indexOf(": ");
          part(topics.getLast(), line.substring(0, colon)).add(line.substring(colon + 2));
        }
        line = lines.readLine();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return topics;
  }

  private static List<String> part(Topic topic, String name) {
    return switch (name) {
      case "ask" -> topic.asks();
      case "good" -> topic.good();
      case "half" -> topic.half();
      case "bad" -> topic.bad();
      default -> throw new IllegalArgumentException("unknown part: " + name);
    };
  }

  private static List<String> list() {
    return new ArrayList<>();
  }
}
