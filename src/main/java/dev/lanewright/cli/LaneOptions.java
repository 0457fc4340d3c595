package dev.lanewright.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which lanes a model is trained for. */
final class LaneOptions {
  @Option(
      names = "--tier",
      paramLabel = "NAME=MODEL",
      description = "A lane and its model, cheapest first; 2 to 6 of them.")
  private List<String> tiers = List.of();

  @Option(
      names = "--policy",
      paramLabel = "FILE|NAME",
      description = "Takes the lanes of this policy instead.")
  private @Nullable String policy;

  /** The lanes that were named. */
  TierOption lanes(OpenSet set) {
    return TierOption.of(tiers, policy, set);
  }
}
