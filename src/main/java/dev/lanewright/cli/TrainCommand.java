package dev.lanewright.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lanewright train}: models that a policy can read. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "KIND",
    description = "Trains a model on recorded answers and keeps it in the workspace.",
    subcommands = {
      TrainClassifierCommand.class,
      TrainClustersCommand.class,
      TrainIntentsCommand.class
    })
final class TrainCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "what to train is missing: classifier, clusters or intents");
  }
}
