package dev.lanewright.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Saved mappings of file columns, by name, as JSON text. */
public final class Mappings {
  private final Workspace workspace;

  /** Mappings of the workspace. */
  public Mappings(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Names in alphabetical order. */
  public List<String> names() {
    return workspace.read(
        c -> Sql.list(c, "SELECT name FROM mapping ORDER BY name", r -> r.getString(1)));
  }

  /** The mapping of that name as JSON, or null. */
  public @Nullable String load(String name) {
    return workspace
        .read(
            c -> Sql.first(c, "SELECT json FROM mapping WHERE name = ?", r -> r.getString(1), name))
        .orElse(null);
  }

  /** Saves under the name, in place of an earlier one. */
  public void save(String name, String json) {
    workspace.write(
        c ->
            Sql.update(
                c,
                "INSERT INTO mapping VALUES (?, ?)"
                    + " ON CONFLICT (name) DO UPDATE SET json = excluded.json",
                name,
                json));
  }

  /** Removes the mapping, if it is there. */
  public void delete(String name) {
    workspace.write(c -> Sql.update(c, "DELETE FROM mapping WHERE name = ?", name));
  }
}
