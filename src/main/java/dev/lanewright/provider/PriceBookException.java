package dev.lanewright.provider;

/** A price book that cannot be read; the message says which, where and why. */
public final class PriceBookException extends Exception {
  private static final long serialVersionUID = 1;

  /** An unreadable book. */
  public PriceBookException(String message) {
    super(message);
  }
}
