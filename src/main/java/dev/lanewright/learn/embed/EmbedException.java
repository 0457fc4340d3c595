package dev.lanewright.learn.embed;

/** Texts could not be embedded; the message says why and what to do. */
public final class EmbedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public EmbedException(String message, Throwable cause) {
    super(message, cause);
  }

  public EmbedException(String message) {
    super(message);
  }
}
