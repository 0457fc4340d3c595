package dev.lanewright.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Saved policies with every version ever saved. */
public final class Policies {
  private static final String SELECT =
      "SELECT p.name, v.version, v.json, v.comment, v.saved"
          + " FROM policy p JOIN policy_version v ON v.policy = p.id";

  private final Workspace workspace;

  /** Policies of the workspace. */
  public Policies(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Saves a new version; a deleted policy of that name comes back with its history. */
  public PolicyVersion save(String name, String json, String comment) {
    return workspace.write(
        c -> {
          Sql.update(
              c,
              "INSERT INTO policy (name) VALUES (?) ON CONFLICT (name) DO UPDATE SET deleted = 0",
              name);
          Sql.update(
              c,
              "INSERT INTO policy_version SELECT p.id, 1 + (SELECT coalesce(max(version), 0) FROM"
                  + " policy_version WHERE policy = p.id), ?, ?, ? FROM policy p WHERE p.name = ?",
              json,
              comment,
              Instant.now().toString(),
              name);
          return Sql.list(
                  c,
                  SELECT + " WHERE p.name = ? ORDER BY version DESC LIMIT 1",
                  Policies::row,
                  name)
              .getFirst();
        });
  }

  /** Newest version of every policy that is not deleted, by name. */
  public List<PolicyVersion> list() {
    return workspace.read(
        c ->
            Sql.list(
                c,
                SELECT
                    + " WHERE p.deleted = 0 AND v.version ="
                    + " (SELECT max(version) FROM policy_version WHERE policy = p.id)"
                    + " ORDER BY p.name",
                Policies::row));
  }

  /** Every version of a policy, newest first; also of a deleted one. */
  public List<PolicyVersion> history(String name) {
    return workspace.read(
        c -> Sql.list(c, SELECT + " WHERE p.name = ? ORDER BY version DESC", Policies::row, name));
  }

  /** Newest version of a policy that is not deleted, or null. */
  public @Nullable PolicyVersion load(String name) {
    return workspace
        .read(
            c ->
                Sql.first(
                    c,
                    SELECT + " WHERE p.name = ? AND p.deleted = 0 ORDER BY version DESC LIMIT 1",
                    Policies::row,
                    name))
        .orElse(null);
  }

  /** That version, also of a deleted policy, or null. */
  public @Nullable PolicyVersion load(String name, int version) {
    return workspace
        .read(
            c ->
                Sql.first(
                    c,
                    SELECT + " WHERE p.name = ? AND v.version = ?",
                    Policies::row,
                    name,
                    version))
        .orElse(null);
  }

  /** Hides the policy from the list; its versions stay. */
  public void delete(String name) {
    workspace.write(c -> Sql.update(c, "UPDATE policy SET deleted = 1 WHERE name = ?", name));
  }

  private static PolicyVersion row(ResultSet r) throws SQLException {
    return new PolicyVersion(
        r.getString(1), r.getInt(2), r.getString(3), r.getString(4), Instant.parse(r.getString(5)));
  }
}
