package dev.lanewright.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The eval sets of a workspace. */
public final class EvalSets {
  private final Workspace workspace;

  /** Sets of the workspace. */
  public EvalSets(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Every set, oldest first. */
  public List<EvalSetInfo> list() {
    return workspace.read(EvalSetRows::list);
  }

  /** The files that the set was made from, oldest first. */
  public List<ImportedFile> imported(long id) {
    return workspace.read(
        c ->
            Sql.list(
                c,
                "SELECT file, sha256, imported, samples, rejected FROM import WHERE evalset = ?"
                    + " ORDER BY id",
                r ->
                    new ImportedFile(
                        r.getString(1), r.getString(2), r.getString(3), r.getLong(4), r.getLong(5)),
                id));
  }

  /** The set of that name, or null. */
  public @Nullable EvalSetInfo find(String name) {
    return list().stream().filter(s -> s.name().equals(name)).findFirst().orElse(null);
  }

  /** The set of that id, or null. */
  public @Nullable EvalSetInfo get(long id) {
    return list().stream().filter(s -> s.id() == id).findFirst().orElse(null);
  }

  /**
   * Renames a set.
   *
   * @throws StoreException when the name is blank or another set has it
   */
  public void rename(long id, String name) {
    if (name.isBlank()) {
      throw new StoreException("An eval set needs a name.");
    }
    workspace.write(
        c -> {
          if (Sql.number(c, "SELECT count(*) FROM evalset WHERE name = ? AND id <> ?", name, id)
              > 0) {
            throw new StoreException("There is already an eval set named \"" + name + "\".");
          }
          return Sql.update(c, "UPDATE evalset SET name = ? WHERE id = ?", name, id);
        });
  }

  /** Deletes a set with everything recorded of it. */
  public void delete(long id) {
    workspace.write(
        c -> {
          EvalSetRows.delete(c, id);
          return 0;
        });
  }
}
