package dev.lanewright.cli;

import dev.lanewright.evalset.reader.ReadException;
import dev.lanewright.policy.Policy;
import dev.lanewright.store.Workspace;
import dev.lanewright.workspace.traffic.LogDesk;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lanewright profile}: what production traffic looks like. */
@Command(
    name = "profile",
    mixinStandardHelpOptions = true,
    description = "Profiles production logs: models, lanes, cost, tokens, latency, repeats.")
final class ProfileCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private LogOptions logs = new LogOptions();

  @Option(
      names = "--workspace",
      paramLabel = "FILE",
      description = "Whose catalogue gives the prices; without it the one of the program.")
  private @Nullable Path workspace;

  @Option(
      names = "--policy",
      paramLabel = "FILE|NAME",
      description =
          "Counts the calls by the lane at which this policy would start them; a name needs"
              + " --workspace.")
  private @Nullable String policy;

  @Option(names = "--json", description = "One JSON document on standard output.")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    PrintWriter out = spec.commandLine().getOut();
    try (ExecutorService parsing = LogOptions.parsers()) {
      LogDesk.Profiled profiled =
          new LogDesk(LogOptions.catalogue(workspace), parsing)
              .profile(
                  logs.files, logs.roles(), policy(), new ProgressLine(err)::read, () -> false);
      var report = new ProfileReport(profiled);
      if (json) {
        new JsonOut().write(out, report.document());
      } else {
        report.print(out);
      }
      return Cli.DONE;
    } catch (ReadException | IllegalArgumentException e) {
      throw CommandError.wrong(String.valueOf(e.getMessage()), e);
    }
  }

  private @Nullable Policy policy() {
    String named = policy;
    if (named == null) {
      return null;
    }
    Path file = workspace;
    if (file == null) {
      return PolicyFile.load(named, null);
    }
    try (Workspace open = Workspace.open(file)) {
      return PolicyFile.load(named, open);
    }
  }
}
