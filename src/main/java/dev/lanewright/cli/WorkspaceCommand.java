package dev.lanewright.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code lanewright workspace}: the file itself. */
@Command(
    name = "workspace",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "(share | merge | forget)",
    description = "Shares a workspace as one file, merges a colleague's labels, deletes for good.",
    subcommands = {
      WorkspaceShare.class,
      WorkspaceMerge.class,
      WorkspaceForget.class,
      CommandLine.HelpCommand.class
    })
final class WorkspaceCommand {}
