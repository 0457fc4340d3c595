package dev.lanewright.ui.dialog;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Objects;

/**
 * A failure as it is told to a person.
 *
 * @param what what happened, one sentence
 * @param where file, line, field or step; may be empty
 * @param todo what to do; may be empty
 * @param details for "copy details" only: the technical part, never on screen
 */
public record Failure(String what, String where, String todo, String details) {
  /** A failure of which only what was thrown is known: its message says where. */
  public static Failure of(String what, Throwable thrown) {
    var trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    String message = Objects.requireNonNullElse(thrown.getMessage(), "").strip();
    String todo =
        message.isEmpty()
            ? "Try again. If it happens again, copy the details and report them."
            : "";
    return new Failure(what, message, todo, what + "\n" + trace);
  }

  /** A failure explained in words, without technical part. */
  public static Failure told(String what, String where, String todo) {
    return new Failure(what, where, todo, String.join("\n", what, where, todo));
  }
}
