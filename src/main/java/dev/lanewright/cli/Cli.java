package dev.lanewright.cli;

import dev.lanewright.evalset.reader.ReadException;
import dev.lanewright.learn.embed.EmbedException;
import dev.lanewright.policy.json.PolicyFormatException;
import dev.lanewright.store.StoreException;
import java.io.PrintWriter;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;

/** Runs a sub-command and turns what goes wrong into one sentence and an exit code. */
public final class Cli {
  /** Done, or the gate holds. */
  public static final int DONE = 0;

  /** The gate does not hold. */
  public static final int GATE_FAILS = 1;

  /** The arguments or a file are wrong. */
  public static final int WRONG = 2;

  /** Something outside failed, or the program has a fault. */
  public static final int OUTSIDE = 3;

  private final PrintWriter out;
  private final PrintWriter err;
  private final String logPlace;

  /**
   * A command line.
   *
   * @param out takes results
   * @param err takes progress and errors
   * @param logPlace where the log is, named where details went there
   */
  public Cli(PrintWriter out, PrintWriter err, String logPlace) {
    this.out = out;
    this.err = err;
    this.logPlace = logPlace;
  }

  /** Runs one command line to its end and returns its exit code. */
  public int run(String... args) {
    var commands = new CommandLine(new RootCommand()).setOut(out).setErr(err);
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.setParameterExceptionHandler(
        (e, given) -> {
          err.println("lanewright: " + e.getMessage());
          err.println("Try 'lanewright help' for the commands and their options.");
          return WRONG;
        });
    commands.setExecutionExceptionHandler((e, command, parsed) -> explain(e));
    int code = commands.execute(args);
    out.flush();
    err.flush();
    return code;
  }

  private int explain(Exception e) {
    if (e instanceof CommandError known) {
      err.println("lanewright: " + known.getMessage());
      return known.exitCode();
    }
    if (e instanceof StoreException
        || e instanceof ReadException
        || e instanceof PolicyFormatException) {
      err.println("lanewright: " + e.getMessage());
      return WRONG;
    }
    if (e instanceof EmbedException) {
      err.println("lanewright: " + e.getMessage());
      return OUTSIDE;
    }
    Logger.getLogger(Cli.class.getName()).log(Level.SEVERE, "a command failed", e);
    String what = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    err.println("lanewright: " + what + " (details are in " + logPlace + ")");
    return OUTSIDE;
  }
}
