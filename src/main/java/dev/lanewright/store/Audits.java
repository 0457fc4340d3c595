package dev.lanewright.store;

import java.time.Instant;
import java.util.List;

/** Audits, one after another, so that a policy's misroute rate can be followed over weeks. */
public final class Audits {
  private final Workspace workspace;

  /** Audits of the workspace. */
  public Audits(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Keeps an audit; one with the same report as the set's newest is not kept twice. */
  public void keep(AuditRow row) {
    workspace.write(
        c -> {
          String newest =
              Sql.first(
                      c,
                      "SELECT json FROM audit WHERE evalset = ? AND policy_hash = ?"
                          + " ORDER BY id DESC LIMIT 1",
                      r -> r.getString(1),
                      row.evalSet(),
                      row.policyHash())
                  .orElse(null);
          if (row.json().equals(newest)) {
            return 0;
          }
          return Sql.update(
              c,
              "INSERT INTO audit (evalset, policy, policy_hash, made, sampled, misrouted, json)"
                  + " VALUES (?, ?, ?, ?, ?, ?, ?)",
              row.evalSet(),
              row.policy(),
              row.policyHash(),
              row.made().toString(),
              row.sampled(),
              row.misrouted(),
              row.json());
        });
  }

  /** All audits, newest first. */
  public List<AuditRow> list() {
    return workspace.read(
        c ->
            Sql.list(
                c,
                "SELECT evalset, policy, policy_hash, made, sampled, misrouted, json FROM audit"
                    + " ORDER BY id DESC",
                r ->
                    new AuditRow(
                        r.getLong(1),
                        r.getString(2),
                        r.getString(3),
                        Instant.parse(r.getString(4)),
                        r.getInt(5),
                        r.getInt(6),
                        r.getString(7))));
  }
}
