package dev.lanewright.cli;

import dev.lanewright.engine.Need;
import dev.lanewright.engine.Needs;
import dev.lanewright.engine.Run;
import dev.lanewright.policy.Policy;
import dev.lanewright.ship.Exports;
import dev.lanewright.ship.audit.Audit;
import dev.lanewright.ship.audit.AuditInput;
import dev.lanewright.ship.audit.AuditJson;
import dev.lanewright.ship.audit.AuditReport;
import dev.lanewright.store.AuditRow;
import dev.lanewright.store.Audits;
import dev.lanewright.store.Verdicts;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
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
  private static final double USUAL_LINE = 0.05;

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
  private double line = USUAL_LINE;

  @Override
  public Integer call() {
    if (!(line > 0 && line < 1)) {
      throw CommandError.wrong("--line is above 0 and below 1");
    }
    try (OpenSet set = OpenSet.open(common, evalSet)) {
      Policy policy = PolicyFile.load(policyName, set.workspace());
      Set<Need> needs = new HashSet<>(Needs.of(policy));
      needs.addAll(AuditInput.needs());
      AuditReport report =
          Audit.of(
              new AuditInput(
                  evalSet,
                  Exports.hash(policy),
                  Run.of(set.with(needs), policy),
                  new Verdicts(set.workspace()).load(set.info().id()),
                  tuned(policy, needs),
                  line));
      keep(set, report);
      if (common.json) {
        new JsonOut().write(spec.commandLine().getOut(), AuditJson.document(report));
      } else {
        spec.commandLine().getOut().print(AuditText.of(report));
      }
      return report.misroute().state() == AuditReport.State.OVER ? Cli.GATE_FAILS : Cli.DONE;
    }
  }

  private @Nullable Run tuned(Policy policy, Set<Need> needs) {
    String name = against;
    if (name == null) {
      return null;
    }
    try (OpenSet set = OpenSet.open(common, name)) {
      return Run.of(set.with(needs), policy);
    }
  }

  private static void keep(OpenSet set, AuditReport report) {
    AuditReport.Misroute m = report.misroute();
    int misrouted = m.judged() == 0 ? 0 : (int) Math.round(m.rate().value() * m.judged());
    new Audits(set.workspace())
        .keep(
            new AuditRow(
                set.info().id(),
                report.policy(),
                report.hash(),
                Instant.now(),
                m.judged(),
                misrouted,
                AuditJson.write(report)));
  }
}
