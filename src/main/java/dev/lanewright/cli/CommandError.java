package dev.lanewright.cli;

import org.jspecify.annotations.Nullable;

/** Ends a command with a sentence for the user and an exit code. */
public final class CommandError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  private CommandError(int exitCode, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  /** The arguments or a file are wrong; the message says what, where and what to do. */
  public static CommandError wrong(String message) {
    return new CommandError(Cli.WRONG, message, null);
  }

  /** The arguments or a file are wrong, with what showed it. */
  public static CommandError wrong(String message, Throwable cause) {
    return new CommandError(Cli.WRONG, message, cause);
  }

  /** Something outside failed: a disk, a network. */
  public static CommandError outside(String message, Throwable cause) {
    return new CommandError(Cli.OUTSIDE, message, cause);
  }

  /** The exit code that the command ends with. */
  public int exitCode() {
    return exitCode;
  }
}
