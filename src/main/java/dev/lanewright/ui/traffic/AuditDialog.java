package dev.lanewright.ui.traffic;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Need;
import dev.lanewright.policy.Policy;
import dev.lanewright.ship.audit.AuditReport;
import dev.lanewright.store.EvalSetInfo;
import dev.lanewright.store.EvalSets;
import dev.lanewright.store.Workspace;
import dev.lanewright.ui.dialog.Dialogs;
import dev.lanewright.ui.task.Progress;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.workspace.Session;
import dev.lanewright.workspace.traffic.AuditDesk;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Audits the set in view against the policy in hand, and shows what it found. */
public final class AuditDialog {
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

  /** Asks for what and how strictly, audits in the background, then shows the report. */
  public void show() {
    Policy policy = session.committed();
    EvalTable table = session.table();
    tasks.run(
        "audit sets",
        p -> new EvalSets(workspace).list().stream().filter(s -> s.id() != set.id()).toList(),
        others -> ask(policy, table, others),
        e -> dialogs.error("The sets could not be read.", e));
  }

  private void ask(Policy policy, EvalTable table, List<EvalSetInfo> others) {
    var pane = new AuditAskPane(set.name(), policy.name(), others);
    if (dialogs.show("Audit of production", pane).filter(AuditAskPane.AUDIT::equals).isEmpty()) {
      return;
    }
    AuditAskPane.Ask asked = pane.ask();
    tasks.run(
        "audit",
        p -> audit(policy, table, asked, p),
        report -> {
          var _ = dialogs.show("Audit of production", new AuditPane(report));
        },
        e -> dialogs.error("The set could not be audited.", e));
  }

  private AuditReport audit(Policy policy, EvalTable known, AuditAskPane.Ask asked, Progress p) {
    p.at(Double.NaN, "Auditing " + set.name());
    Set<Need> needs = AuditDesk.needs(policy);
    needs.removeIf(known::has);
    Map<Need, Object> more = session.document().columns().load(needs, share -> {}, p::cancelled);
    p.check();
    return new AuditDesk(workspace)
        .audit(set, known.with(more), policy, asked.against(), asked.line(), p::cancelled);
  }
}
