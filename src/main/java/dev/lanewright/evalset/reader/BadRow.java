package dev.lanewright.evalset.reader;

/** One row cannot be used; the message is the reason that a person reads. */
final class BadRow extends RuntimeException {
  BadRow(String reason) {
    super(reason, null, false, false);
  }

  /** The reason, in words. */
  String reason() {
    return String.valueOf(getMessage());
  }
}
