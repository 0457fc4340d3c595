package dev.lanewright.provider.fault;

import java.util.SplittableRandom;

/** What the server's models answer. */
@FunctionalInterface
public interface Answers {
  /** The answer's text. */
  String answer(Asked asked);

  /** Some words that depend on model and prompt alone, 5 to 60 of them. */
  static Answers words() {
    return asked -> {
      var random = new SplittableRandom(asked.identity().hashCode());
      var text = new StringBuilder("Answer ");
      text.append(Integer.toHexString(asked.identity().hashCode()));
      for (int i = 5 + random.nextInt(56); i > 0; i--) {
        text.append(' ').append((char) ('a' + random.nextInt(26))).append("word");
      }
      return text.toString();
    };
  }
}
