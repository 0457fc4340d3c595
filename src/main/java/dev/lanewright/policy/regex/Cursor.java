package dev.lanewright.policy.regex;

/** A place in a pattern, in code points. */
final class Cursor {
  private static final int MOST_BOUND = 1000;

  private final int[] codePoints;
  private int at;

  Cursor(String pattern) {
    this.codePoints = pattern.codePoints().toArray();
  }

  boolean done() {
    return at == codePoints.length;
  }

  int peek() {
    return codePoints[at];
  }

  int next() {
    if (done()) {
      throw refuse("the pattern ends too early");
    }
    return codePoints[at++];
  }

  /** Steps back over the last code point. */
  void back() {
    at--;
  }

  /** The next code point as itself. */
  int literal() {
    int c = next();
    if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
      at--;
      throw refuse("half of a surrogate pair is no character");
    }
    return c;
  }

  /** Steps over the text where it stands here. */
  boolean takes(String text) {
    if (at + text.length() > codePoints.length) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (codePoints[at + i] != text.charAt(i)) {
        return false;
      }
    }
    at += text.length();
    return true;
  }

  /** A repetition's bound. */
  int bound() {
    int value = -1;
    while (!done() && CodePoints.DIGIT.contains(peek())) {
      value = Math.max(0, value) * 10 + next() - '0';
      if (value > MOST_BOUND) {
        throw refuse("repetitions go up to 1000");
      }
    }
    if (value < 0) {
      throw refuse("a repetition is written {n}, {n,} or {n,m}; write \\{ for the character");
    }
    return value;
  }

  RegexSyntaxException refuse(String reason) {
    return new RegexSyntaxException(at + 1, reason);
  }
}
