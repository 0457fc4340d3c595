package dev.lanewright.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options that every command takes (a picocli mixin). */
public final class CommonOptions {
  @Option(
      names = "--workspace",
      required = true,
      paramLabel = "FILE",
      description = "The workspace file.")
  Path workspace = Path.of("");

  @Option(
      names = "--json",
      description = "One JSON document on standard output; progress and logs on standard error.")
  boolean json;
}
