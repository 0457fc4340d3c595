package dev.lanewright.policy.regex;

/** A regular expression outside the portable subset. */
public final class RegexSyntaxException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final int position;

  /**
   * @param position 1-based, in code points of the pattern
   * @param reason what is not portable there and what to write instead
   */
  public RegexSyntaxException(int position, String reason) {
    super("at character " + position + ": " + reason);
    this.position = position;
  }

  /** Where, 1-based, in code points of the pattern. */
  public int position() {
    return position;
  }
}
