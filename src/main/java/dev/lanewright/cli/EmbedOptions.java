package dev.lanewright.cli;

import dev.lanewright.replay.embed.EmbedName;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who makes embeddings (a picocli mixin for commands that train). */
final class EmbedOptions {
  @Mixin private ConnectionOptions connection = new ConnectionOptions();

  @Option(
      names = "--embedder",
      paramLabel = "PROVIDER/MODEL[@DIMENSIONS]",
      description = {
        "Who makes embeddings, instead of the model that the program brings along. Texts are sent",
        "to the provider, once: vectors are kept by content."
      })
  private @Nullable String embedder;

  @Option(
      names = "--budget",
      paramLabel = "USD",
      description = "Never spends more on embeddings. Default: no limit.")
  private double budget = Double.NaN;

  /**
   * Embeddings for a set.
   *
   * @throws CommandError where the name is none
   */
  EmbedDesk open(OpenSet set) {
    if (budget < 0) {
      throw CommandError.wrong("--budget is dollars, 0 or more");
    }
    String name = embedder;
    if (name == null) {
      return EmbedDesk.inProcess(set);
    }
    try {
      return EmbedDesk.of(set, EmbedName.of(name), connection, budget);
    } catch (IllegalArgumentException e) {
      throw CommandError.wrong("--embedder: " + e.getMessage(), e);
    }
  }
}
