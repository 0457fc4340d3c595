package dev.lanewright.provider.fault;

/** The server's own count of tokens: a quarter of the characters, at least one. */
final class Tokens {
  private Tokens() {}

  static int count(String text) {
    return Math.max(1, (text.length() + 3) / 4);
  }

  /** The text cut to so many tokens. */
  static String cut(String text, int most) {
    return count(text) <= most ? text : text.substring(0, most * 4);
  }
}
