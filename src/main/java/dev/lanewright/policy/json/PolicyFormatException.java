package dev.lanewright.policy.json;

/** A text that is no policy; says where and what is expected there. */
public final class PolicyFormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String path;
  private final int line;
  private final int column;
  private final String reason;

  /**
   * @param path the place, such as {@code stages[3].score.thresholds.mid}; empty for the document
   * @param line 1-based, or 0 where unknown
   * @param column 1-based, or 0 where unknown
   * @param reason what is wrong there and what is allowed, in words
   */
  public PolicyFormatException(String path, int line, int column, String reason) {
    super(
        (line > 0 ? "line " + line + ", column " + column + ": " : "")
            + (path.isEmpty() ? "" : path + ": ")
            + reason);
    this.path = path;
    this.line = line;
    this.column = column;
    this.reason = reason;
  }

  /** The place within the document; empty for the document itself. */
  public String path() {
    return path;
  }

  /** 1-based line, or 0 where unknown. */
  public int line() {
    return line;
  }

  /** 1-based column, or 0 where unknown. */
  public int column() {
    return column;
  }

  /** What is wrong, without the place. */
  public String reason() {
    return reason;
  }
}
