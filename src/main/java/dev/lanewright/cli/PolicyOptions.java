package dev.lanewright.cli;

import dev.lanewright.engine.Baseline;
import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Need;
import dev.lanewright.engine.Needs;
import dev.lanewright.policy.Policy;
import java.util.HashSet;
import java.util.Set;
import picocli.CommandLine.Option;

/** A policy, what it is compared with, and on which eval set (a picocli mixin). */
final class PolicyOptions {
  @Option(names = "--evalset", required = true, paramLabel = "NAME", description = "The eval set.")
  String evalSet = "";

  @Option(
      names = "--policy",
      required = true,
      paramLabel = "FILE|NAME",
      description = "A policy's file, or the name of one saved in the workspace.")
  String policy = "";

  @Option(
      names = "--baseline",
      paramLabel = "BASELINE",
      description = {
        "strong (default), cheap, model:NAME, field:NAME (what production did),",
        "or a policy's file or name."
      })
  String baseline = "strong";

  /**
   * What they name.
   *
   * @param table with every column that either needs
   */
  record Named(Policy policy, Baseline baseline, EvalTable table) {}

  Named read(OpenSet set) {
    Policy read = PolicyFile.load(policy, set.workspace());
    Baseline against = BaselineOption.read(baseline, read, set);
    Set<Need> needs = new HashSet<>(Needs.of(read));
    needs.addAll(Needs.of(against));
    return new Named(read, against, set.with(needs));
  }
}
