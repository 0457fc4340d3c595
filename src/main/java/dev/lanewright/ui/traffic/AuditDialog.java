package dev.lanewright.ui.traffic;

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
import dev.lanewright.ui.dialog.Dialogs;
import dev.lanewright.ui.task.Progress;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.workspace.Session;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Audits the set in view against the policy in hand, and shows what it found. */
public final class AuditDialog {
  private static final double LINE = 0.05;

  private final Workspace workspace;
  private final EvalSetInfo set;
  private final Session session;
  private final Dialogs dialogs;
  private final Tasks tasks;

  /** An audit of the session's set. */
  public AuditDialog(
      Workspace workspace, EvalSetInfo set, Session session, Dialogs dialogs, Tasks tasks) {
    this.workspace = workspace;
    this.set = set;
    this.session = session;
    this.dialogs = dialogs;
    this.tasks = tasks;
  }

  /** Audits in the background, then shows the report; the audit is kept. */
  public void show() {
    Policy policy = session.committed();
    EvalTable table = session.table();
    tasks.run(
        "audit",
        p -> audit(policy, table, p),
        report -> {
          var _ = dialogs.show("Audit of production", new AuditPane(report));
        },
        e -> dialogs.error("The set could not be audited.", e));
  }

  private AuditReport audit(Policy policy, EvalTable known, Progress p) {
    p.at(Double.NaN, "Auditing " + set.name());
    Set<Need> needs = new HashSet<>(Needs.of(policy));
    needs.addAll(AuditInput.needs());
    needs.removeIf(known::has);
    Map<Need, Object> more = session.document().columns().load(needs, share -> {}, p::cancelled);
    p.check();
    AuditReport report =
        Audit.of(
            new AuditInput(
                set.name(),
                Exports.hash(policy),
                Run.of(known.with(more), policy),
                new Verdicts(workspace).load(set.id()),
                null,
                LINE));
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
    return report;
  }
}
