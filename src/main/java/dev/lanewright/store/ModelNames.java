package dev.lanewright.store;

import java.util.List;

/** Which catalogue model ({@code provider/id}) a file's model name stands for, per eval set. */
public final class ModelNames {
  private final Workspace workspace;

  /** Names in the workspace. */
  public ModelNames(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * One name of a file.
   *
   * @param fileName as files write it
   * @param model {@code provider/id}
   */
  public record Alias(String fileName, String model) {}

  /** Every name met in files of the set. */
  public List<Alias> list(long evalSet) {
    return workspace.read(
        c ->
            Sql.list(
                c,
                "SELECT a.file_name, m.name FROM model_alias a JOIN model m"
                    + " ON m.evalset = a.evalset AND m.code = a.code"
                    + " WHERE a.evalset = ? ORDER BY m.code, a.file_name",
                r -> new Alias(r.getString(1), r.getString(2)),
                evalSet));
  }

  /**
   * Names a model of the set otherwise.
   *
   * @param from {@code provider/id} so far
   * @param to {@code provider/id} from now on
   * @throws StoreException when another model of the set has the name, or it is no {@code
   *     provider/id}
   */
  public void rename(long evalSet, String from, String to) {
    int slash = to.indexOf('/');
    if (slash <= 0 || slash == to.length() - 1) {
      throw new StoreException("\"" + to + "\" is no model: write provider/id.");
    }
    workspace.write(
        c -> {
          if (Sql.number(
                  c, "SELECT count(*) FROM model WHERE evalset = ? AND name = ?", evalSet, to)
              > 0) {
            throw new StoreException("The eval set already has a model named " + to + ".");
          }
          Sql.update(
              c, "UPDATE model SET name = ? WHERE evalset = ? AND name = ?", to, evalSet, from);
          VerdictRows.rename(c, evalSet, from, to);
          return Sql.update(c, "UPDATE evalset SET revision = revision + 1 WHERE id = ?", evalSet);
        });
  }
}
