package dev.lanewright.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judge prompts that were edited in this workspace; versions are added and never changed. */
public final class Prompts {
  private static final String SELECT =
      "SELECT kind, name, version, system, template FROM judge_prompt";
  private final Workspace workspace;
  private final InstantSource clock;

  /** Prompts of the workspace. */
  public Prompts(Workspace workspace, InstantSource clock) {
    this.workspace = workspace;
    this.clock = clock;
  }

  /**
   * A prompt as it is kept.
   *
   * @param kind what is asked, in a word
   * @param version from 1
   */
  public record Kept(String kind, String name, int version, String system, String template) {}

  /** Every version, by name, newest first. */
  public List<Kept> list() {
    return workspace.read(c -> Sql.list(c, SELECT + " ORDER BY name, version DESC", Prompts::kept));
  }

  /** One version, or with 0 the newest; null where there is none. */
  public @Nullable Kept get(String name, int version) {
    return workspace
        .read(
            c ->
                Sql.first(
                    c,
                    SELECT + " WHERE name = ? AND (? = 0 OR version = ?) ORDER BY version DESC",
                    Prompts::kept,
                    name,
                    version,
                    version))
        .orElse(null);
  }

  /**
   * Adds a version, unless the newest one says the same.
   *
   * @param after the version that it follows at least, such as 1 for a built-in one
   * @return the version that says so
   */
  public int add(String kind, String name, String system, String template, int after) {
    return workspace.write(
        c -> {
          Kept newest =
              Sql.first(c, SELECT + " WHERE name = ? ORDER BY version DESC", Prompts::kept, name)
                  .orElse(null);
          if (newest != null
              && newest.kind().equals(kind)
              && newest.system().equals(system)
              && newest.template().equals(template)) {
            return newest.version();
          }
          int version = Math.max(after, newest == null ? 0 : newest.version()) + 1;
          Sql.update(
              c,
              "INSERT INTO judge_prompt VALUES (?, ?, ?, ?, ?, ?)",
              name,
              version,
              kind,
              system,
              template,
              clock.instant().toString());
          return version;
        });
  }

  private static Kept kept(ResultSet r) throws SQLException {
    return new Kept(r.getString(1), r.getString(2), r.getInt(3), r.getString(4), r.getString(5));
  }
}
