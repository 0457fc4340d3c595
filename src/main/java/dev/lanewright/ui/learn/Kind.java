package dev.lanewright.ui.learn;

import java.util.Arrays;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** What can be trained. */
enum Kind {
  CLASSIFIER(
      "classifier",
      "Classifier",
      "Learns from recorded answers which requests need a higher lane, and gives each a score."),
  CLUSTERS(
      "clusters",
      "Clusters",
      "Finds kinds of requests by their meaning, and how often each lane's model passes in them."),
  INTENTS(
      "intents",
      "Intents",
      "Learns a label from its requests, with a confidence, for the intent table.");

  private final String id;
  private final String title;
  private final String what;

  Kind(String id, String title, String what) {
    this.id = id;
    this.title = title;
    this.what = what;
  }

  /** As it is kept. */
  String id() {
    return id;
  }

  String title() {
    return title;
  }

  /** What it does, in a sentence. */
  String what() {
    return what;
  }

  Ikon icon() {
    return switch (this) {
      case CLASSIFIER -> Feather.FILTER;
      case CLUSTERS -> Feather.GRID;
      case INTENTS -> Feather.TAG;
    };
  }

  static Kind of(String id) {
    return Arrays.stream(values()).filter(k -> k.id.equals(id)).findFirst().orElse(INTENTS);
  }
}
