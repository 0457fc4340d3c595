package dev.lanewright.store;

import java.io.Serial;

/**
 * The workspace could not be read or written. The message is for the user: what happened, in which
 * file, what to do.
 */
public final class StoreException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /** A failure without a deeper cause. */
  public StoreException(String message) {
    super(message);
  }

  /** A failure with the cause kept for the log. */
  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
