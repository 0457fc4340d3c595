package dev.lanewright.store;

import java.time.Instant;
import java.util.Optional;

/** What was exported, to tell what a new export changes. */
public final class ExportsMade {
  private final Workspace workspace;

  /** Exports from the workspace. */
  public ExportsMade(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * An export.
   *
   * @param json the policy's JSON form
   */
  public record Made(String policy, String hash, Instant made, String json) {}

  /** The newest export for the target. */
  public Optional<Made> last(String target) {
    return workspace.read(
        c ->
            Sql.first(
                c,
                "SELECT policy, policy_hash, made, json FROM export_made WHERE target = ?"
                    + " ORDER BY id DESC LIMIT 1",
                r ->
                    new Made(
                        r.getString(1),
                        r.getString(2),
                        Instant.parse(r.getString(3)),
                        r.getString(4)),
                target));
  }

  /** Notes an export. */
  public void add(String target, Made made) {
    workspace.write(
        c ->
            Sql.update(
                c,
                "INSERT INTO export_made (target, policy, policy_hash, made, json)"
                    + " VALUES (?, ?, ?, ?, ?)",
                target,
                made.policy(),
                made.hash(),
                made.made().toString(),
                made.json()));
  }
}
