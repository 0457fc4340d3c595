package dev.lanewright.cli;

import dev.lanewright.store.LabelMerge;
import dev.lanewright.store.Workspace;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lanewright workspace merge}. */
@Command(
    name = "merge",
    mixinStandardHelpOptions = true,
    description = "Brings what a colleague reviewed, in a copy of the workspace, into this one.")
final class WorkspaceMerge implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private CommonOptions common = new CommonOptions();

  @Option(
      names = "--from",
      required = true,
      paramLabel = "FILE",
      description = "The colleague's workspace; it is only read.")
  private Path from = Path.of("");

  @Override
  public Integer call() {
    LabelMerge.Merged merged;
    try (Workspace workspace = Workspace.open(common.workspace)) {
      merged = LabelMerge.merge(workspace, from);
    }
    if (common.json) {
      var m = new LinkedHashMap<String, Object>();
      m.put("added", merged.added());
      m.put("known", merged.known());
      m.put("lost", merged.lost());
      new JsonOut().write(spec.commandLine().getOut(), m);
    } else {
      spec.commandLine()
          .getOut()
          .printf(
              "%,d review events added, %,d known already, %,d on pairs that are not here%n",
              merged.added(), merged.known(), merged.lost());
    }
    return Cli.DONE;
  }
}
