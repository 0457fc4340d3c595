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
 * @param code of the fault, such as {@code LW-7F3A91}, to find it again; empty where there is none
 */
public record Failure(String what, String where, String todo, String details, String code) {
  /** A failure of which only what was thrown is known: its message says where. */
  public static Failure of(String what, Throwable thrown) {
    var trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    String message = Objects.requireNonNullElse(thrown.getMessage(), "").strip();
    String todo =
        message.isEmpty()
            ? "Try again. If it happens again, copy the details and report them."
            : "";
    String code = FaultCode.of(thrown);
    return new Failure(what, message, todo, "%s%nError %s%n%s".formatted(what, code, trace), code);
  }

  /** A failure explained in words, without technical part. */
  public static Failure told(String what, String where, String todo) {
    return new Failure(what, where, todo, String.join("\n", what, where, todo), "");
  }
}
