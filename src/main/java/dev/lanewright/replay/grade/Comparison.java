package dev.lanewright.replay.grade;

import java.util.Locale;

/** How an answer is held against a reference. */
@FunctionalInterface
interface Comparison {
  /** The answer holds the reference, up to case and runs of white space. */
  Comparison CONTAINS = (answer, reference) -> plain(answer).contains(plain(reference));

  boolean holds(String answer, String reference);

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
  }
}
