package dev.lanewright.workspace.traffic;

import dev.lanewright.engine.EvalTable;
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
import dev.lanewright.store.EvalSetInfo;
import dev.lanewright.store.Verdicts;
import dev.lanewright.store.Workspace;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Audits of sets drawn from production, which the workspace keeps. Blocks: not on the screen. */
public final class AuditDesk {
  /** Largest share of misrouted calls that is fine unless somebody says otherwise. */
  public static final double USUAL_LINE = 0.05;

  private final Workspace workspace;

  /** Audits kept in that workspace. */
  public AuditDesk(Workspace workspace) {
    this.workspace = workspace;
  }

  /** What an audit by that policy reads. */
  public static Set<Need> needs(Policy policy) {
    Set<Need> needs = new HashSet<>(Needs.of(policy));
    needs.addAll(AuditInput.needs());
    return needs;
  }

  /**
   * Audits, and keeps the audit.
   *
   * @param table of the set, with {@link #needs}
   * @param against the set that the policy was tuned on, from which drift is measured; or null
   * @param line largest share of misrouted calls that is fine, between 0 and 1
   * @throws CancellationException when stopped
   */
  public AuditReport audit(
      EvalSetInfo set,
      EvalTable table,
      Policy policy,
      @Nullable EvalSetInfo against,
      double line,
      BooleanSupplier stop) {
    Run tuned = null;
    if (against != null) {
      EvalTable other = LoadedSet.of(workspace, against, needs(policy), stop).table();
      if (stop.getAsBoolean()) {
        throw new CancellationException();
      }
      tuned = Run.of(other, policy);
    }
    AuditReport report =
        Audit.of(
            new AuditInput(
                set.name(),
                Exports.hash(policy),
                Run.of(table, policy),
                new Verdicts(workspace).load(set.id()),
                tuned,
                line));
    keep(set, report);
    return report;
  }

  private void keep(EvalSetInfo set, AuditReport report) {
    AuditReport.Misroute m = report.misroute();
    new Audits(workspace)
        .keep(
            new AuditRow(
                set.id(),
                report.policy(),
                report.hash(),
                Instant.now(),
                m.judged(),
                m.judged() == 0 ? 0 : (int) Math.round(m.rate().value() * m.judged()),
                AuditJson.write(report)));
  }
}
