package dev.lanewright.cli;

import dev.lanewright.ui.dialog.Failure;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs commands one after another in a process of its own, whose environment holds a key: arguments
 * are commands, separated by {@code ;}. At the end it shows what a crash dialog would copy.
 */
public final class PlantedKeyRun {
  private PlantedKeyRun() {}

  /** Runs. */
  public static void main(String[] args) {
    LogFile log = LogFile.start();
    Logger.getLogger("").setLevel(Level.ALL);
    var out = new PrintWriter(System.out, true);
    var err = new PrintWriter(System.err, true);
    List<String> command = new ArrayList<>();
    for (String word : args) {
      if (word.equals(";")) {
        out.println("exit " + new Cli(out, err, log.place()).run(command.toArray(String[]::new)));
        command.clear();
      } else {
        command.add(word);
      }
    }
    var broken = new IllegalStateException("broken beside " + Path.of("x"));
    log.record("a fault", broken);
    out.println(Failure.of("It broke.", broken).details());
    out.flush();
  }
}
