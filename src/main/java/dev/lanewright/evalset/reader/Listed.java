package dev.lanewright.evalset.reader;

import java.util.Collection;
import java.util.stream.Collectors;

/** Names in a sentence. */
final class Listed {
  private static final int MOST = 30;

  private Listed() {}

  /** The names with commas, the first thirty of them. */
  static String of(Collection<String> names) {
    String list = names.stream().limit(MOST).collect(Collectors.joining(", "));
    return names.size() > MOST ? list + " and " + (names.size() - MOST) + " more" : list;
  }
}
