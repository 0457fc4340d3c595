package dev.lanewright.cli;

import dev.lanewright.evalset.Split;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every kind of training takes (a picocli mixin). */
public final class TrainOptions {
  @Option(names = "--evalset", required = true, paramLabel = "NAME", description = "The eval set.")
  String evalSet = "";

  @Option(
      names = "--name",
      required = true,
      paramLabel = "NAME",
      description = "Name to keep it under; one of that name is replaced.")
  String name = "";

  @Option(
      names = "--split",
      paramLabel = "SPLIT",
      description = "Samples to train on: tune (default), calibrate, report or all.")
  private String split = "tune";

  @Option(names = "--seed", paramLabel = "N", description = "Seed of all draws (default 1).")
  long seed = 1;

  /** The split; null for all samples. */
  @Nullable Split split() {
    if (split.equalsIgnoreCase("all")) {
      return null;
    }
    for (Split s : Split.values()) {
      if (s.name().equalsIgnoreCase(split)) {
        return s;
      }
    }
    throw CommandError.wrong("--split " + split + " is not known: tune, calibrate, report or all");
  }
}
