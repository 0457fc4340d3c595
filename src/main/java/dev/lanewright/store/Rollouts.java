package dev.lanewright.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Rollout plans by policy, as JSON documents. */
public final class Rollouts {
  private final Workspace workspace;

  /** Rollouts of the workspace. */
  public Rollouts(Workspace workspace) {
    this.workspace = workspace;
  }

  /** The plan changed last for the set, or null. */
  public @Nullable String latest(long evalSet) {
    return workspace
        .read(
            c ->
                Sql.first(
                    c,
                    "SELECT json FROM rollout WHERE evalset = ? ORDER BY changed DESC, id DESC"
                        + " LIMIT 1",
                    r -> r.getString(1),
                    evalSet))
        .orElse(null);
  }

  /** Keeps the plan of a policy against a baseline in place of its earlier one. */
  public void keep(long evalSet, String policy, String policyHash, String baseline, String json) {
    workspace.write(
        c -> {
          Sql.update(
              c,
              "DELETE FROM rollout WHERE evalset = ? AND policy_hash = ? AND baseline = ?",
              evalSet,
              policyHash,
              baseline);
          return Sql.update(
              c,
              "INSERT INTO rollout (evalset, policy, policy_hash, baseline, changed, json)"
                  + " VALUES (?, ?, ?, ?, ?, ?)",
              evalSet,
              policy,
              policyHash,
              baseline,
              Instant.now().toString(),
              json);
        });
  }
}
