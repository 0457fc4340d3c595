package dev.lanewright.signal;

/**
 * A regular expression of the portable subset, which decides the same in Java (RE2/J), Python and
 * JavaScript. Immutable, safe for concurrent use, linear time here.
 */
public final class PortableRegex {
  private PortableRegex() {}

  /**
   * Compiles the pattern.
   *
   * @throws IllegalArgumentException outside the subset, with the position and the reason
   */
  public static PortableRegex compile(String pattern) {
    return pending();
  }

  /** Whether the text has a match anywhere. */
  public boolean find(String text) {
    return pending();
  }

  /** The canonical pattern: for RE2, and for JavaScript with the flag {@code u}. */
  public String canonical() {
    return pending();
  }

  /** The same for Python's {@code re} with {@code re.ASCII}. */
  public String python() {
    return pending();
  }

  @SuppressWarnings("TypeParameterUnusedInFormals")
  private static <T> T pending() {
    throw new UnsupportedOperationException("not yet");
  }
}
