package dev.lanewright.sample;

import java.util.Locale;
import java.util.Random;

/** How people type: in lower case, without a full stop, with slips. Code and quotes stay. */
final class Typing {
  private Typing() {}

  static String slips(String text, Random random) {
    String typed = text;
    if (random.nextDouble() < 0.25 && !typed.contains("```")) {
      typed = typed.toLowerCase(Locale.ROOT);
    } else if (random.nextDouble() < 0.6) {
      typed = typed.substring(0, 1).toUpperCase(Locale.ROOT) + typed.substring(1);
    }
    if (random.nextDouble() < 0.15) {
      typed = slip(typed, random);
    }
    return typed;
  }

  /** One slip in the first words: letters swapped, one left out or one doubled. */
  private static String slip(String text, Random random) {
    int at = 1 + random.nextInt(Math.max(1, Math.min(text.length() - 2, 40)));
    if (at + 1 >= text.length()
        || !Character.isLetter(text.charAt(at))
        || !Character.isLetter(text.charAt(at + 1))) {
      return text;
    }
    char c = text.charAt(at);
    char next = text.charAt(at + 1);
    String middle =
        switch (random.nextInt(3)) {
          case 0 -> "" + next + c;
          case 1 -> "" + next;
          default -> "" + c + c + next;
        };
    return text.substring(0, at) + middle + text.substring(at + 2);
  }
}
