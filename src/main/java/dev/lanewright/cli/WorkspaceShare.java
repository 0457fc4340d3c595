package dev.lanewright.cli;

import dev.lanewright.store.Sharing;
import dev.lanewright.store.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lanewright workspace share}. */
@Command(
    name = "share",
    mixinStandardHelpOptions = true,
    description = "Writes a copy as one file, with or without texts. Keys are in no workspace.")
final class WorkspaceShare implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private CommonOptions common = new CommonOptions();

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "Must not exist.")
  private Path out = Path.of("");

  @Option(
      names = "--without-texts",
      description = "Leaves out requests, answers, rationales, notes and trained terms.")
  private boolean withoutTexts;

  @Override
  public Integer call() {
    if (Files.exists(out)) {
      throw CommandError.wrong(out + " exists already; choose another name");
    }
    try (Workspace workspace = Workspace.open(common.workspace)) {
      Sharing.copy(workspace, out, !withoutTexts);
    }
    if (common.json) {
      var m = new LinkedHashMap<String, Object>();
      m.put("file", out.toAbsolutePath().normalize().toString());
      m.put("texts", !withoutTexts);
      new JsonOut().write(spec.commandLine().getOut(), m);
    } else {
      spec.commandLine().getOut().println(out);
    }
    return Cli.DONE;
  }
}
