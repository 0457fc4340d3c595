package dev.lanewright.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The list of sub-commands. A new one is added here and nowhere else. */
@Command(
    name = "lanewright",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "A workbench for tuning LLM routers. Without a command it opens the window.",
    subcommands = {
      ImportCommand.class,
      EvaluateCommand.class,
      FrontierCommand.class,
      ReplayCommand.class,
      JudgeCommand.class,
      TrainCommand.class,
      EmbedCommand.class,
      ReviewCommand.class,
      WorkspaceCommand.class,
      RoutersCommand.class,
      LaddersCommand.class,
      TuneCommand.class,
      CalibrateCommand.class,
      DriftCommand.class,
      EvalSetsCommand.class,
      ModelsCommand.class,
      AgreementCommand.class,
      ExportCommand.class,
      GateCommand.class,
      ReportCommand.class,
      ProfileCommand.class,
      SampleLogCommand.class,
      RolloutCommand.class,
      SpansCommand.class,
      AuditCommand.class,
      CommandLine.HelpCommand.class
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:done, or the gate holds",
      "1:the gate does not hold",
      "2:the arguments or a file are wrong",
      "3:something outside failed"
    })
final class RootCommand {

  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      @Nullable String version = RootCommand.class.getPackage().getImplementationVersion();
      return new String[] {"lanewright " + (version == null ? "(development)" : version)};
    }
  }
}
