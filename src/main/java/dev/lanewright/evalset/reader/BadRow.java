package dev.lanewright.evalset.reader;

/** One row cannot be used; the message is the reason that a person reads. */
public final class BadRow extends RuntimeException {
  /**
   * @param reason in words, without an excerpt that could hold a secret
   */
  public BadRow(String reason) {
    super(reason, null, false, false);
  }

  /** The reason, in words. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
