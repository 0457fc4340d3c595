package dev.lanewright.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Settings that belong to a workspace: texts by key. Never secrets. */
public final class Settings {
  private final Workspace workspace;

  /** Settings of the workspace. */
  public Settings(Workspace workspace) {
    this.workspace = workspace;
  }

  /** The setting, or null. */
  public @Nullable String get(String key) {
    return workspace
        .read(
            c -> Sql.first(c, "SELECT value FROM setting WHERE key = ?", r -> r.getString(1), key))
        .orElse(null);
  }

  /** Settings whose key begins so, by the rest of the key. */
  public Map<String, String> under(String prefix) {
    Map<String, String> found = new LinkedHashMap<>();
    workspace
        .read(
            c ->
                Sql.list(
                    c,
                    "SELECT key, value FROM setting WHERE substr(key, 1, length(?1)) = ?1"
                        + " ORDER BY key",
                    r -> Map.entry(r.getString(1), r.getString(2)),
                    prefix))
        .forEach(e -> found.put(e.getKey().substring(prefix.length()), e.getValue()));
    return found;
  }

  /** Sets or, with null, removes the setting. */
  public void put(String key, @Nullable String value) {
    workspace.write(
        c ->
            value == null
                ? Sql.update(c, "DELETE FROM setting WHERE key = ?", key)
                : Sql.update(
                    c,
                    "INSERT INTO setting VALUES (?, ?)"
                        + " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                    key,
                    value));
  }
}
