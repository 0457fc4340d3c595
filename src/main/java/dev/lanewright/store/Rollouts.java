package dev.lanewright.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rollout plans by policy, and what looks at their steps showed, as JSON documents. */
public final class Rollouts {
  private static final String COUNT =
      "SELECT count(*) FROM rollout_look WHERE evalset = ? AND policy_hash = ? AND baseline = ?"
          + " AND step = ?";

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

  /**
   * Notes what a look at a step showed. The same figures again are the same look.
   *
   * @return how often the step was looked at, this look included
   */
  public int look(RolloutLook look) {
    return workspace.write(
        c -> {
          Object[] step = {look.evalSet(), look.policyHash(), look.baseline(), look.step()};
          String newest =
              Sql.first(
                      c,
                      "SELECT figures FROM rollout_look WHERE evalset = ? AND policy_hash = ? AND"
                          + " baseline = ? AND step = ? ORDER BY id DESC LIMIT 1",
                      r -> r.getString(1),
                      step)
                  .orElse(null);
          if (look.figures().equals(newest)) {
            Sql.update(
                c,
                "UPDATE rollout_look SET ruling = ?, verdict = ?, made = ? WHERE id = (SELECT"
                    + " max(id) FROM rollout_look WHERE evalset = ? AND policy_hash = ? AND"
                    + " baseline = ? AND step = ?)",
                look.ruling(),
                look.verdict(),
                look.made().toString(),
                look.evalSet(),
                look.policyHash(),
                look.baseline(),
                look.step());
          } else {
            Sql.update(
                c,
                "INSERT INTO rollout_look (evalset, policy_hash, baseline, step, made, ruling,"
                    + " figures, verdict) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                look.evalSet(),
                look.policyHash(),
                look.baseline(),
                look.step(),
                look.made().toString(),
                look.ruling(),
                look.figures(),
                look.verdict());
          }
          return Math.toIntExact(Sql.number(c, COUNT, step));
        });
  }

  /** How often a look at the step with these figures would make it. */
  public int looks(long evalSet, String policyHash, String baseline, int step, String figures) {
    return workspace.read(
        c -> {
          String newest =
              Sql.first(
                      c,
                      "SELECT figures FROM rollout_look WHERE evalset = ? AND policy_hash = ? AND"
                          + " baseline = ? AND step = ? ORDER BY id DESC LIMIT 1",
                      r -> r.getString(1),
                      evalSet,
                      policyHash,
                      baseline,
                      step)
                  .orElse(null);
          int before = Math.toIntExact(Sql.number(c, COUNT, evalSet, policyHash, baseline, step));
          return figures.equals(newest) ? before : before + 1;
        });
  }

  /** The newest look at each step of a rollout, by step. */
  public List<RolloutLook> list(long evalSet, String policyHash, String baseline) {
    return workspace.read(
        c ->
            Sql.list(
                c,
                "SELECT step, made, ruling, figures, verdict FROM rollout_look l WHERE evalset = ?"
                    + " AND policy_hash = ? AND baseline = ? AND id = (SELECT max(id) FROM"
                    + " rollout_look m WHERE m.evalset = l.evalset AND m.policy_hash ="
                    + " l.policy_hash AND m.baseline = l.baseline AND m.step = l.step) ORDER BY"
                    + " step",
                r ->
                    new RolloutLook(
                        evalSet,
                        policyHash,
                        baseline,
                        r.getInt(1),
                        Instant.parse(r.getString(2)),
                        r.getString(3),
                        r.getString(4),
                        r.getString(5)),
                evalSet,
                policyHash,
                baseline));
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
