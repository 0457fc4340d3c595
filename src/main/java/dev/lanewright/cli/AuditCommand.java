package dev.lanewright.cli;

import dev.lanewright.policy.Policy;
import dev.lanewright.ship.audit.AuditJson;
import dev.lanewright.ship.audit.AuditReport;
import dev.lanewright.store.EvalSetInfo;
import dev.lanewright.workspace.traffic.AuditDesk;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lanewright audit}: whether production's cheap answers are still good enough. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = {
      "Audits a set drawn from production (sample-log): the cheap lanes' answers re-judged one"
          + " tier",
      "up, what the policy would have decided, how far traffic drifted. Exit 1: over the line."
    })
final class AuditCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private CommonOptions common = new CommonOptions();

  @Option(
      names = "--evalset",
      required = true,
      paramLabel = "NAME",
      description = "The set drawn from production's log.")
  private String evalSet = "";

  @Option(
      names = "--policy",
      required = true,
      paramLabel = "FILE|NAME",
      description = "The policy in production.")
  private String policyName = "";

  @Option(
      names = "--against",
      paramLabel = "NAME",
      description = "The set that the policy was tuned on: drift is measured from it.")
  private @Nullable String against;

  @Option(
      names = "--line",
      paramLabel = "0..1",
      description = "Largest share of misrouted calls that is fine (default 0.05).")
  private double line = AuditDesk.USUAL_LINE;

  @Override
  public Integer call() {
    if (!(line > 0 && line < 1)) {
      throw CommandError.wrong("--line is above 0 and below 1");
    }
    try (OpenSet set = OpenSet.open(common, evalSet)) {
      Policy policy = PolicyFile.load(policyName, set.workspace());
      AuditReport report =
          new AuditDesk(set.workspace())
              .audit(
                  set.info(),
                  set.with(AuditDesk.needs(policy)),
                  policy,
                  tuned(set),
                  line,
                  () -> false);
      if (common.json) {
        new JsonOut().write(spec.commandLine().getOut(), AuditJson.document(report));
      } else {
        spec.commandLine().getOut().print(AuditText.of(report));
      }
      return report.misroute().state() == AuditReport.State.OVER ? Cli.GATE_FAILS : Cli.DONE;
    }
  }

  private @Nullable EvalSetInfo tuned(OpenSet set) {
    String name = against;
    return name == null ? null : set.other(name);
  }
}
